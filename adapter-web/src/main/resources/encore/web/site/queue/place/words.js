// A place in words: how long, how likely, what is worth saying aloud.
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A range, because nobody knows better: "3–4 min". */
export function waitWords({ fromSeconds, toSeconds }) {
  if (toSeconds <= MINUTE) {
    return t('queue.wait.minute');
  }
  if (toSeconds >= DAY) {
    return t('queue.wait.day');
  }
  const [size, unit] = toSeconds > 2 * HOUR ? [HOUR, t('queue.unit.hour')] : [MINUTE, t('queue.unit.min')];
  const [from, to] = [Math.floor(fromSeconds / size), Math.ceil(toSeconds / size)];
  if (from === 0) {
    return t('queue.wait.upTo', { to, unit });
  }
  return t(from === to ? 'queue.wait.about' : 'queue.wait.range', { from, to, unit });
}

export const aheadOf = (ahead) => t('queue.ahead.of', { count: number(ahead) });

/** What a listener should hear of the way from one place to the next; most steps are nothing. */
export function milestone(was, now, start) {
  if (was === undefined || now === undefined || now >= was) {
    return null;
  }
  if (now === 0) {
    return t('queue.say.next');
  }
  const passed = (mark) => was > mark && now <= mark;
  if (passed(10)) {
    return aheadOf(now);
  }
  return start > 20 && passed(start / 2) ? `${t('queue.say.half')} ${aheadOf(now)}` : null;
}

/** So that one can watch it from another tab. */
export const tabTitle = (standing, name) => {
  if (standing.status === 'ACTIVE' && standing.activeUntil) {
    return t('queue.in');
  }
  if (standing.phase === 'PRE_QUEUE') {
    return t('queue.mine.early');
  }
  if (standing.aheadCount === 0) {
    return t('queue.say.next');
  }
  return standing.aheadCount > 0 ? aheadOf(standing.aheadCount) : name;
};
