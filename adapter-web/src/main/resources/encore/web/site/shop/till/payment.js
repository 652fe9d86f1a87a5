// The address of a payment: what it paid for is one booking, and that is shown.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { ownPage } from './door.js';

export default ownPage('till.booking.title', 'till.booking.door', async ({ paymentId }, signal) => {
  const { bookingId } = await api.get(`/api/payments/${paymentId}`, { signal });
  location.replace(`#/bookings/${bookingId}`);
  return { title: t('till.booking.title'), node: h('div') };
});
