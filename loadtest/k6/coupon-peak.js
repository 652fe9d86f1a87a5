// 200 fans take one of 100,000 coupons as it opens: nobody gets two.
import { sleep } from 'k6';
import { Counter } from 'k6/metrics';
import { anybody, key, options as plan } from './lib/crowd.js';
import { issue } from './lib/house.js';
import { campaign, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'coupon-peak';
const issued = new Counter('issued');
const soldOut = new Counter('sold_out');

export const options = plan(NAME, {
  http_reqs: ['rate>=300'],
  'http_req_duration{name:issue}': ['avg<50', 'p(95)<1000', 'p(99)<2000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, coupon: campaign(data, 100000, 'SYNC') };
}

export default function (data) {
  const told = issue({ ...anybody(data), key: key() }, { couponId: data.coupon });
  if (told.status === 201) issued.add(1);
  if (told.code === 'COUPON_SOLD_OUT') soldOut.add(1);
  sleep(0.2);
}
