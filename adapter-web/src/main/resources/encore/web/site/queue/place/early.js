// Before the opening: when, how many have come, and what was published so that the draw is fair.
import { h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import '../../parts/countdown.js';
import { keepCommitment, keptCommitment } from './notes.js';
import { heading, leaveButton, worries } from './pieces.js';

/** `{ node, update(standing) }`. */
export function earlyView(place) {
  const until = h('encore-countdown', { class: 'huge calm', 'aria-label': t('queue.early.left') });
  const when = h('p', { class: 'soft' });
  const joined = h('strong', { class: 'num' });
  const draw = h('section', { class: 'card stack' });
  // The draw is made when the line is looked at next: a moment after the opening.
  until.addEventListener('over', () => {
    say(when, t('queue.early.drawing'));
    place.askSoon();
  });
  const node = h('div', { class: 'split' },
    h('div', { class: 'stack' },
      h('section', { class: 'card stack' },
        heading(t('queue.early')),
        h('p', { class: 'number' }, h('span', { class: 'soft' }, t('queue.early.left')), until),
        when, h('p', null, t('queue.early.joined'), ' ', joined),
        h('p', null, t('queue.early.calm'))),
      draw),
    h('aside', { class: 'stack' }, worries(), leaveButton(place)));
  let opensAt;
  const update = (standing) => {
    if (opensAt !== standing.opensAt) {
      opensAt = standing.opensAt;
      until.until = opensAt;
      say(when, t('queue.early.when', { moment: showMoment(opensAt) }));
    }
    say(joined, number(standing.joinedCount));
  };
  fillDraw(place, draw);
  return { node, update };
}

async function fillDraw(place, room) {
  show(room, h('h3', null, t('queue.fair')), h('p', { class: 'soft' }, t('queue.fair.text')));
  const proof = await api.get(`/api/queue/${place.concertId}/proof`, { signal: place.life }).catch(() => null);
  if (proof === null) {
    return;
  }
  keepCommitment(proof);
  const hash = h('code', { class: 'hash' }, proof.commitment);
  room.append(
    h('p', null, h('span', { class: 'soft' }, t('queue.fair.hash')), h('br'), hash),
    h('div', { class: 'row' }, copyButton(proof.commitment, hash),
      h('span', { class: 'fine soft' }, keptCommitment(place.concertId) && t('queue.fair.kept'))),
    proof.index !== undefined && h('p', { class: 'fine soft' }, t('queue.fair.index', { index: number(proof.index) })));
}

/** Plain http has no clipboard: then it is selected, and the keyboard copies it. */
function copyButton(text, element) {
  const button = h('button', { class: 'small', onClick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(button, t('queue.fair.copied'));
      announce(t('queue.fair.copied'));
    } catch {
      getSelection().selectAllChildren(element);
      announce(t('queue.fair.selected'));
    }
  } }, t('queue.fair.copy'));
  return button;
}
