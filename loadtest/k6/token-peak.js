// 100, 500, then 1,000 fans take tokens of a waiting room, and give them back.
import { sleep } from 'k6';
import { himself, options as plan } from './lib/crowd.js';
import { join, leave } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'token-peak';

export const options = plan(NAME, {
  'http_req_duration{name:join}': ['p(95)<2000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 10000, inside: 50 }) };
}

export default function (data) {
  const joined = join(himself(data), {}, data.hall.concert);
  sleep(1);
  if (joined.isFine) leave({ queue: joined.said.token }, {});
}
