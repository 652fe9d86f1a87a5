// Seats by hand: off the market, back on it, or given to somebody.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { anew } from './deed.js';
import { ask, reason } from './form.js';

const WAYS = ['block', 'unblock', 'complimentary'];

export const seatsDesk = (date) => [
  h('p', { class: 'soft' }, t('seats.about')),
  h('div', { class: 'row' }, WAYS.map((way) =>
    h('button', { onClick: () => move(date, way) }, t(`seats.${way}`)))),
];

async function move({ scheduleId, layout }, way) {
  const moved = await ask({
    title: t(`seats.${way}`), text: t(`seats.${way}.about`), yes: t(`seats.${way}.do`),
    fields: [
      { name: 'seatNos', label: t('desk.seats.numbers'), kind: 'numbers', required: true, cols: layout?.cols,
        hint: t(layout ? 'desk.seats.numbers.rows' : 'desk.seats.numbers.hint') },
      ...(way === 'complimentary'
        ? [{ name: 'userId', label: t('seats.user'), required: true, hint: t('seats.user.hint') }]
        : []),
      reason(),
    ],
    act: (body) => api.post(`/api/admin/schedules/${scheduleId}/seats/${way}`, body),
  });
  const seats = moved?.seatNos ?? moved?.seats;
  seats && anew(t(`seats.${way}.done`, { n: seats.length }));
}
