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
  const [unit, key] = toSeconds > 2 * HOUR ? [HOUR, 'queue.wait.hours'] : [MINUTE, 'queue.wait.minutes'];
  const [from, to] = [Math.floor(fromSeconds / unit), Math.ceil(toSeconds / unit)];
  if (from === 0) {
    return t(`${key}.upTo`, { n: to });
  }
  return from === to ? t(`${key}.about`, { n: to }) : t(key, { from: number(from), to: number(to) });
}

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
    return t('queue.say.ten', { n: number(now) });
  }
  return start > 20 && passed(start / 2) ? t('queue.say.half', { n: number(now) }) : null;
}

/** So that one can watch it from another tab. */
export const tabTitle = (standing, name) => {
  if (standing.status === 'ACTIVE' && standing.activeUntil) {
    return t('queue.tab.in');
  }
  if (standing.phase === 'PRE_QUEUE') {
    return t('queue.tab.early');
  }
  if (standing.aheadCount === 0) {
    return t('queue.tab.next');
  }
  return standing.aheadCount > 0 ? t('queue.tab.ahead', { count: number(standing.aheadCount) }) : name;
};
