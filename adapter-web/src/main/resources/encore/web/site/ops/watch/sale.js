// How the sale goes, in numbers that anybody understands.
import { h, say } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { look } from './pulse.js';

const FIGURES = {
  sold: ({ seats }) => [number(seats.sold), t('sale.of', { total: number(seats.total) })],
  held: ({ seats, holdsEndingSoon }) => [number(seats.held), t('sale.ending', { n: holdsEndingSoon })],
  available: ({ seats, concertsOnSale }) => [number(seats.available), t('sale.concerts', { n: concertsOnSale })],
  revenue: ({ revenue, bookings }) => [won(revenue), t('sale.bookings', { n: bookings.confirmed })],
  payments: ({ payments: p }) => [number(p.succeeded), t('sale.paid', { failed: number(p.failed), open: number(p.open) })],
  damage: ({ payments: p }) => [
    number(p.duplicates + p.paidWithoutSeats),
    t(p.duplicates + p.paidWithoutSeats > 0 ? 'sale.damage.some' : 'sale.damage.none')],
};

export function sale(signal) {
  const cells = Object.keys(FIGURES).map((name) => ({ name, value: h('dd', { class: 'figure num' }, '–'), more: h('dd', { class: 'soft fine' }) }));
  const ask = async () => {
    const [summary, payments] = await Promise.all(['stats', 'payments'].map((of) =>
      api.get(`/api/admin/${of}/summary`, { signal, attempts: 1 })));
    return { ...summary, payments };
  };
  const tell = (figures) => cells.forEach(({ name, value, more }) => {
    const [main, aside] = FIGURES[name](figures);
    say(value, main);
    say(more, aside);
  });
  const { note } = look(10, ask, tell, signal);
  return h('section', { class: 'stack', 'aria-labelledby': 'sale' },
    h('h2', { id: 'sale' }, t('sale')), note,
    h('dl', { class: 'figures' }, cells.map(({ name, value, more }) =>
      h('div', { class: 'card' }, h('dt', { class: 'soft fine' }, t(`sale.${name}`)), value, more))));
}
