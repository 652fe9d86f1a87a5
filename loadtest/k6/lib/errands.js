// What fans do in more than one scenario.
import { sleep } from 'k6';
import { cancelOrder, charge, completePayment, createPayment, emptyCart, hold, intoCart, issue, join, orderCart, orderOne, standing } from './house.js';
import { dice, key } from './crowd.js';

const TOP_UP = 1000000;

// Who has no points left buys some, and goes on.
export function payment(fan, booking, coupon) {
  const first = createPayment(fan, {}, booking, coupon);
  if (first.status !== 402) return first;
  topUp(fan, TOP_UP);
  return createPayment(fan, {}, booking, coupon);
}

export function topUp(fan, amount) {
  return charge({ ...fan, key: key() }, { userId: fan.user }, amount);
}

// Hold, look, pay, look: with the pauses of a buyer.
export function buy(fan, { schedule, seat }) {
  const held = hold(fan, {}, schedule, [seat]);
  sleep(2);
  if (!held.isFine) return;
  const created = payment(fan, held.said.bookingId);
  sleep(1);
  if (created.isFine) completePayment(fan, { id: created.said.paymentId });
  sleep(1);
}

// Through a waiting room: the fan with what opens the concert, or null if he never came in.
export function through(fan, concert) {
  let now = join(fan, {}, concert);
  let queue = now.said.token;
  for (let i = 0; i < 600 && now.isFine; i++) {
    queue = now.said.token || queue;
    if (now.said.status === 'ACTIVE') return { ...fan, queue };
    sleep(now.said.pollAfterSeconds || 1);
    now = standing({ queue }, {});
  }
  return null;
}

// A coupon of one's own: its id, or undefined.
export function coupon(fan, campaign) {
  return issue({ ...fan, key: key() }, { couponId: campaign }).said.userCouponId;
}

// Three products into the cart, and all of it bought; one in so many brings it back.
export function buyCart(fan, products, oneIn) {
  emptyCart(fan, {});
  for (let i = 0; i < 3; i++) intoCart({ ...fan, key: key() }, {}, any(products), 1 + dice(2));
  bought(fan, orderCart({ ...fan, key: key() }, {}, fan.user), oneIn);
}

export function buyOne(fan, products, oneIn) {
  bought(fan, orderOne({ ...fan, key: key() }, {}, any(products), 1 + dice(2)), oneIn);
}

function bought(fan, order, oneIn) {
  if (order.status === 402) topUp(fan, TOP_UP);
  if (order.isFine && dice(oneIn) === 0) cancelOrder({ ...fan, key: key() }, { id: order.said.orderId }, 'too much');
}

const any = (products) => products[dice(products.length)];
