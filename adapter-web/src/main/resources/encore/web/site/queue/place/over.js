// It is over, for one reason or another: each has its own words and its own way on.
import { h } from '../../kernel/dom.js';
import { moment } from '../../kernel/format.js';
import { knows, t } from '../../kernel/i18n.js';
import { problemNote } from '../../parts/problem-note.js';
import { doorView } from './door.js';
import { heading, toDraw, toOthers, toSeats } from './pieces.js';

/** What one came for is bought. */
export const doneView = (place) =>
  plain(t('queue.done'), t('queue.done.text'),
    h('a', { class: 'button primary', href: '/#/bookings' }, t('queue.bookings')), toDraw(place.concertId));

/** Nobody has to wait. */
export const freeView = (place) =>
  plain(t('queue.free'), t('queue.free.text'), toSeats(place.concertId));

/** The place is gone, as the API says: the door again, with the reason. */
export function overView(place, problem) {
  const reason = problem.body.reason;
  if (problem.code === 'QUEUE_TOKEN_EXPIRED') {
    const known = knows(`queue.over.${reason}`) ? reason : 'EXPIRED';
    const at = problem.body.endedAt && t('queue.over.at', { moment: moment(problem.body.endedAt) });
    return doorView(place, {
      title: t(`queue.over.${known}`),
      why: [known === 'NO_SHOW' && t('queue.over.NO_SHOW.text'), t('queue.over.again'), at].filter(Boolean).join(' '),
    });
  }
  if (['QUEUE_TOKEN_NOT_FOUND', 'QUEUE_TOKEN_INVALID', 'QUEUE_TOKEN_WRONG_CONCERT'].includes(problem.code)) {
    return doorView(place, { title: t('queue.gone'), why: t('queue.gone.text') });
  }
  const node = h('section', { class: 'card stack' }, heading(t('queue.trouble')),
    problemNote(problem, { again: () => place.begin(), ways: [toOthers()] }));
  return { node, update: () => {} };
}

function plain(title, text, ...ways) {
  const node = h('section', { class: 'card stack' },
    heading(title), h('p', null, text), h('div', { class: 'row' }, ways));
  return { node, update: () => {} };
}
