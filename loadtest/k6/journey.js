// All of it, one after the other: waiting room, coupon, seat, payment, merchandise.
import { sleep } from 'k6';
import { dice, inTurn, options as plan } from './lib/crowd.js';
import { buyCart, coupon, payment, through } from './lib/errands.js';
import { completePayment, hold, release } from './lib/house.js';
import { campaign, hall, opening, ownSeat, shelf } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'journey';

export const options = plan(NAME, {
  http_req_duration: ['p(95)<2000', 'p(99)<3000'],
});

export function setup() {
  const data = opening(NAME);
  const room = hall(data, { seats: 10000, inside: 50 });
  return { ...data, hall: room, coupon: campaign(data, 100000, 'SYNC'), products: shelf(data, 1000) };
}

export default function (data) {
  const fan = through(inTurn(data), data.hall.concert);
  if (!fan) return;
  const mine = coupon(fan, data.coupon);
  const { schedule, seat } = ownSeat(data.hall);
  const held = hold(fan, {}, schedule, [seat]);
  sleep(0.2);
  if (!held.isFine) return;
  const created = payment(fan, held.said.bookingId, mine);
  if (!created.isFine) return;
  completePayment(fan, { id: created.said.paymentId });
  sleep(0.2);
  buyCart(fan, data.products, 10);
  if (dice(10) === 0) release(fan, { id: held.said.bookingId });
}
