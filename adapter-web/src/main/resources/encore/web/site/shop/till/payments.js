// What paying asks of the house, without anything that is seen.
import { api, call } from '../../kernel/api.js';
import { won } from '../../kernel/format.js';
import { session } from '../../kernel/session.js';

const OVER = new Set(['DECLINED', 'LAPSED', 'REFUNDED']);

/** Requests here have no signal: what was begun is finished, also when one looks elsewhere. */
function opened(bookingId, { method, userCouponId }) {
  const body = { bookingId, method, ...(userCouponId && { userCouponId }) };
  return api.post('/api/payments', body, { still: async ({ paymentId }) => {
    // A reload has cut off the answer, and perhaps one has changed one's mind since.
    const now = await api.get(`/api/payments/${paymentId}`);
    return OVER.has(now.status) ? null : now;
  } });
}

/**
 * Both steps. One that was opened while another tab paid would keep points and coupon aside until
 * the hold would have ended: it is given up.
 */
export async function paid(bookingId, wish, gatewayToken) {
  const payment = await opened(bookingId, wish);
  try {
    return await completed(payment, gatewayToken);
  } catch (problem) {
    if (problem.code === 'BOOKING_NOT_PAYABLE') {
      await freed(payment).catch(() => null);
    }
    throw problem;
  }
}

async function freed(payment) {
  const { status } = await api.get(`/api/payments/${payment.paymentId}`);
  return status === 'READY' ? givenUp(payment) : null;
}

/** 202 when the bank does not answer in time: then the payment is CHARGING. */
export const completed = ({ paymentId, method }, gatewayToken) =>
  api.post(`/api/payments/${paymentId}/complete`, method === 'CARD' ? { gatewayToken } : {});

export const givenUp = ({ paymentId }) => api.post(`/api/payments/${paymentId}/cancel`, {});

/** Of one request. */
export const CHARGE_MAX = 10_000_000;

/** Whether it was new: a reload may have cut off the answer to the same wish. */
export async function charged(amount) {
  const path = `/api/users/${session.user.userId}/balance/charge`;
  const { data, isOld } = await call('POST', path, { body: { amount } });
  return { ...data, isNew: !isOld };
}

/** `{ amount, charge }`: what is missing, or as much of it as one request takes. */
export function charging({ shortBy }) {
  const amount = Math.min(shortBy, CHARGE_MAX);
  return { amount: won(amount), charge: () => charged(amount) };
}
