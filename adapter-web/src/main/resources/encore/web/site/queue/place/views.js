// Which view a standing asks for, and what is said aloud when it comes.
import { t } from '../../kernel/i18n.js';
import { announce, warn } from '../../kernel/live.js';
import { earlyView } from './early.js';
import { GO_ON_AFTER, insideView } from './inside.js';
import { doneView, freeView } from './over.js';
import { waitingView } from './waiting.js';

/** `[kind, make]`; `was` is the standing before, if there was one. */
export function viewOf(place, standing, was) {
  if (standing.status === 'DONE') {
    return ['done', () => ended(was, 'queue.done', doneView(place))];
  }
  if (standing.status === 'ACTIVE') {
    return standing.activeUntil
      ? ['inside', () => letIn(place, was)]
      : ['free', () => ended(was, 'queue.free', freeView(place))];
  }
  return standing.phase === 'PRE_QUEUE'
    ? ['early', () => earlyView(place)]
    : ['waiting', () => inLine(place, was)];
}

/** Who opens the page reads it; who has it open hears it. */
function ended(was, key, view) {
  was && announce(t(key));
  return view;
}

function letIn(place, was) {
  const goesOn = was?.status === 'WAITING';
  warn(goesOn ? `${t('queue.in')}. ${t('queue.in.on', { n: GO_ON_AFTER })}` : t('queue.in'));
  return insideView(place, goesOn);
}

function inLine(place, was) {
  if (was?.phase === 'PRE_QUEUE') {
    announce(t('queue.say.opened'));
  }
  return waitingView(place);
}
