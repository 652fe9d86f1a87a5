// How the sale goes, in numbers that anybody understands.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { figuresOf } from './figures-of.js';
import { look } from './pulse.js';

const FIGURES = {
  sold: ({ seats }) => [number(seats.sold), t('sale.of', { total: number(seats.total) })],
  held: ({ seats, holdsEndingSoon }) => [number(seats.held), t('sale.ending', { n: holdsEndingSoon })],
  available: ({ seats, concertsOnSale }) => [number(seats.available), t('sale.concerts', { n: concertsOnSale })],
  revenue: ({ revenue, bookings }) => [won(revenue), t('sale.bookings', { n: bookings.confirmed })],
  payments: ({ payments: p }) => [
    number(p.succeeded), t('sale.paid', { failed: number(p.failed), open: number(p.open) })],
  damage: ({ payments: p }) => [
    number(p.duplicates + p.paidWithoutSeats),
    t(p.duplicates + p.paidWithoutSeats > 0 ? 'sale.damage.some' : 'sale.damage.none')],
};

export function sale(signal) {
  const figures = figuresOf('sale', FIGURES);
  const ask = async () => {
    const [summary, payments] = await Promise.all(['stats', 'payments'].map((of) =>
      api.get(`/api/admin/${of}/summary`, { signal, attempts: 1 })));
    return { ...summary, payments };
  };
  const { note } = look(10, ask, figures.tell, signal);
  return h('section', { class: 'stack', 'aria-labelledby': 'sale' },
    h('h2', { id: 'sale' }, t('sale')), note, figures.node);
}
