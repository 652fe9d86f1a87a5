// What was sold: booking by booking, day by day, and at the door.
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/desk.js';
import { tabs } from './pieces.js';

learn(texts);

export const soldTabs = (here) => tabs(t('sold.title'),
  [['#/sold', t('sold.bookings')], ['#/sold/figures', t('figures.title')], ['#/sold/check', t('check.title')]], here);

/** The newest hundred, to choose from. */
export async function concerts(signal) {
  const { items } = await api.get('/api/admin/concerts?limit=100', { signal });
  return [['', t('desk.any')], ...items.map((one) => [one.concertId, one.title])];
}
