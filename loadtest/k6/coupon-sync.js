// 200 fans want one of 450 coupons, for nine minutes: sold out is an answer.
import { sleep } from 'k6';
import { Counter } from 'k6/metrics';
import { anybody, key, options as plan } from './lib/crowd.js';
import { issue } from './lib/house.js';
import { campaign, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'coupon-sync';
const issued = new Counter('issued');
const soldOut = new Counter('sold_out');

export const options = plan(NAME, {
  issued: ['count<=450'],
  'http_req_duration{name:issue}': ['p(95)<1000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, coupon: campaign(data, 450, 'SYNC') };
}

export default function (data) {
  const told = issue({ ...anybody(data), key: key() }, { couponId: data.coupon });
  if (told.status === 201) issued.add(1);
  if (told.code === 'COUPON_SOLD_OUT') soldOut.add(1);
  sleep(0.5);
}
