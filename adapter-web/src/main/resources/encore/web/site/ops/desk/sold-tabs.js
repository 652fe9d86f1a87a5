// What was sold: booking by booking, day by day, and at the door.
import { api } from '../../kernel/api.js';
import { showMoment } from '../../kernel/format.js';
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

/** Of one concert, once there is one; to choose from as well. */
export async function datesOf(concertId, signal) {
  if (!concertId) {
    return null;
  }
  const { schedules = [] } = await api.get(`/api/admin/concerts/${concertId}`, { signal });
  return schedules.map((date) => [date.scheduleId, showMoment(date.startsAt)]);
}
