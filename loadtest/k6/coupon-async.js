// 300 fans are promised one of 450 coupons, and ask until they know.
import { sleep } from 'k6';
import { Counter, Rate } from 'k6/metrics';
import { anybody, key, options as plan } from './lib/crowd.js';
import { issue, issueAnswer } from './lib/house.js';
import { campaign, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'coupon-async';
// Three different things: accepted is not issued, and sold out is an answer too.
const accepted = new Counter('accepted');
const issued = new Counter('issued');
const soldOut = new Counter('sold_out');
const answered = new Rate('answered');

export const options = plan(NAME, {
  issued: ['count<=450'],
  answered: ['rate>=0.95'],
  'http_req_duration{name:issue}': ['p(95)<2000'],
  'http_req_duration{name:answer}': ['p(95)<2000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, coupon: campaign(data, 450, 'ASYNC') };
}

export default function (data) {
  const fan = anybody(data);
  const told = issue({ ...fan, key: key() }, { couponId: data.coupon });
  if (told.status === 201) issued.add(1);
  if (told.code === 'COUPON_SOLD_OUT') soldOut.add(1);
  if (told.status === 202) {
    accepted.add(1);
    answered.add(waits(fan, told));
  }
  sleep(1);
}

// As told: after as long as it says, until the answer is there.
function waits(fan, promise) {
  let last = promise;
  for (let i = 0; i < 60; i++) {
    sleep(last.retryAfter);
    last = issueAnswer(fan, { requestId: promise.said.requestId });
    if (last.said.status === 'ISSUED') issued.add(1);
    if (last.said.status === 'REJECTED') soldOut.add(1);
    if (last.isFine && last.said.status !== 'PENDING') return true;
  }
  return false;
}
