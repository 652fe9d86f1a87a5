// Each booking is paid by two at once: once, not twice.
import { sleep } from 'k6';
import { himself, options as plan } from './lib/crowd.js';
import { payment } from './lib/errands.js';
import { completePayment, createPayment, hold } from './lib/house.js';
import { hall, opening, ownSeat } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'payment';

export const options = plan(NAME, {
  http_req_failed: ['rate<0.02'],
  'http_req_duration{name:create payment}': ['p(95)<800'],
  'http_req_duration{name:complete payment}': ['p(95)<800'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 2, seats: 1000 }) };
}

export default function (data) {
  const fan = himself(data);
  const { schedule, seat } = ownSeat(data.hall);
  const held = hold(fan, {}, schedule, [seat]);
  if (held.isFine) {
    const created = payment(fan, held.said.bookingId);
    createPayment(fan, {}, held.said.bookingId);
    completePayment(fan, { id: created.said.paymentId });
    completePayment(fan, { id: created.said.paymentId });
  }
  sleep(1);
}
