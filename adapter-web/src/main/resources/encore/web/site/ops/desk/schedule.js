// One date of a concert: how it sells, its times and seats, what is done with seats by hand.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, showMoment, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { anew } from './deed.js';
import { formOf } from './form.js';
import { layoutField } from './layout.js';
import { addressOf, back, below, code, facts, figures } from './pieces.js';
import { removal } from './removal.js';
import { saveOver } from './save-over.js';
import { seatsDesk } from './seats-desk.js';

const TIMES = () => [
  { name: 'startsAt', label: t('date.starts'), kind: 'moment', required: true },
  { name: 'salesOpenAt', label: t('date.opens'), kind: 'moment', required: true },
  { name: 'salesCloseAt', label: t('date.closes'), kind: 'moment', hint: t('date.closes.hint'), empty: null },
  { name: 'maxSeatsPerBuyer', label: t('date.most'), kind: 'number', min: 1, max: 100 },
];

const ROWS = () => [layoutField()];

const PLAIN = () => [
  { name: 'seatCount', label: t('date.seats'), kind: 'number', min: 1, max: 10000, required: true },
  { name: 'price', label: t('date.price'), kind: 'number', min: 0, max: 10000000, required: true },
  { name: 'grade', label: t('date.grade'), maxlength: 20 },
];

export async function newDate(path, concertId, signal) {
  const { title } = await api.get(path, { signal });
  const home = `#/catalogue/${concertId}`;
  const body = h('div', { class: 'stack narrow' });
  const form = (hasRows) => formOf({
    fields: [...TIMES(), ...(hasRows ? ROWS() : PLAIN())],
    values: { maxSeatsPerBuyer: 4, price: 100000, seatCount: 100 },
    submit: t('cat.date.new'), draft: `desk.date.${concertId}.${hasRows}`,
    act: async ({ salesCloseAt, ...values }) => {
      await api.post(`${path}/schedules`, { ...values, ...(salesCloseAt && { salesCloseAt }) });
      anew(t('date.added', { at: showMoment(values.startsAt) }), home);
    },
  }).node;
  const choice = kinds((hasRows) => body.replaceChildren(choice, form(hasRows)));
  body.append(choice, form(true));
  return below(back(home, title), t('cat.date.new'), body);
}

/** Seats with places, or a number of them. */
const kinds = (chosen) => h('fieldset', { class: 'row' },
  h('legend', null, t('date.kind')),
  [[true, 'date.kind.rows'], [false, 'date.kind.plain']].map(([hasRows, key]) =>
    h('label', { class: 'check' },
      h('input', { type: 'radio', name: 'kind', checked: hasRows, onChange: () => chosen(hasRows) }), t(key))));

export async function oneDate(path, concertId, scheduleId, signal) {
  const home = `#/catalogue/${concertId}`;
  const own = `${path}/schedules/${scheduleId}`;
  const [concert, date] = await Promise.all([api.get(path, { signal }), api.get(own, { signal })]);
  const { counts } = date;
  return below(back(home, concert.title), showMoment(date.startsAt),
    figures(['available', 'held', 'sold', 'blocked'].map((name) => [t(`date.${name}`), number(counts[name])])),
    facts([[t('desk.id'), code(scheduleId)], [t('date.from'), won(date.priceFrom)],
      [t('sold.title'), h('a', { href: addressOf('#/sold', { concertId, scheduleId }) }, t('date.sold.see'))]]),
    h('section', { class: 'card stack' }, h('h2', null, t('seats.title')), seatsDesk(date)),
    h('section', { class: 'card stack' }, h('h2', null, t('date.edit')),
      date.booked && h('p', { class: 'note warn' }, t('date.booked')), editing(own, date)),
    h('section', { class: 'card stack' }, h('h2', null, t('cat.remove')),
      removal(own, date.version, t('date.remove.sure'), () => anew(t('date.removed'), home))));
}

function editing(own, date) {
  const fields = [...TIMES(), ...(date.layout ? ROWS() : PLAIN())];
  return h('div', { class: 'narrow' }, formOf({
    fields, values: date, submit: t('desk.save'), draft: `desk.date.${date.scheduleId}`,
    act: async (_, form) => {
      const mine = form.changes();
      const said = await saveOver({ path: own, version: date.version, mine, fields });
      said && anew(said);
      return said !== null;
    },
  }).node);
}
