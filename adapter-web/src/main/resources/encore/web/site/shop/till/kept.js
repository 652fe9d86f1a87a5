// How one was about to pay: a reload asks nobody twice.
import { ofTab } from '../../kernel/store.js';

export function kept({ booking }) {
  const name = `till.pay.${booking.bookingId}`;
  const get = () => ofTab.get(name) ?? { method: 'POINT' };
  return { get, set: (more) => ofTab.set(name, { ...get(), ...more }) };
}
