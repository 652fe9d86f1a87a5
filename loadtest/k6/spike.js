// A sale opens: 10 buyers become 500 in ten seconds.
import { sleep } from 'k6';
import { himself, options as plan } from './lib/crowd.js';
import { buy } from './lib/errands.js';
import { hall, opening, ownSeat } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'spike';

export const options = plan(NAME, {
  http_req_failed: ['rate<0.05'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 10000 }) };
}

export default function (data) {
  sleep(1);
  buy(himself(data), ownSeat(data.hall));
}
