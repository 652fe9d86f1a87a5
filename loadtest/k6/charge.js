// 100 fans top up 10 accounts at once, then 150 a hundred: no won is lost.
import { sleep } from 'k6';
import { anybody, dice, options as plan, progress } from './lib/crowd.js';
import { topUp } from './lib/errands.js';
import { opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'charge';

export const options = plan(NAME, {
  http_reqs: ['rate>=300'],
  'http_req_duration{name:charge}': ['avg<150', 'p(95)<1500', 'max<3000'],
  http_req_failed: ['rate<0.05'],
});

export function setup() {
  const data = opening(NAME);
  return data;
}

export default function (data) {
  // The first minute, of five.
  const accounts = progress() < 0.3 ? 10 : 100;
  topUp(anybody(data, accounts), 1 + dice(1000));
  sleep(0.1);
}
