// 50 buyers, 50 seats: each seat is won once, and everybody else is told so.
import { sleep } from 'k6';
import { Counter } from 'k6/metrics';
import { dice, himself, options as plan } from './lib/crowd.js';
import { hold } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'seats';
const won = new Counter('won');

export const options = plan(NAME, {
  won: ['count==50'],
  'http_req_duration{name:hold}': ['p(95)<1000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 50 }) };
}

export default function (data) {
  const held = hold(himself(data), {}, data.hall.schedules[0], [1 + dice(50)]);
  if (held.isFine) won.add(1);
  sleep(1);
}
