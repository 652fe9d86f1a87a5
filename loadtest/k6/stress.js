// 100 buyers become 2,000, step by step: how many are too many?
import { sleep } from 'k6';
import { himself, options as plan } from './lib/crowd.js';
import { buy } from './lib/errands.js';
import { hall, opening, ownSeat } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'stress';

export const options = plan(NAME, {
  http_req_failed: ['rate<0.05'],
  http_req_duration: ['p(95)<2000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 20, seats: 10000 }) };
}

export default function (data) {
  sleep(1);
  buy(himself(data), ownSeat(data.hall));
}
