// 50, 100, then 150 fans reserve seats, and meet at some.
import { sleep } from 'k6';
import { dice, errand, himself, options as plan } from './lib/crowd.js';
import { hold } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'reservation-load';

export const options = plan(NAME, {
  'http_req_duration{name:hold}': ['p(95)<1000', 'max<3000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 3, seats: 10000 }) };
}

export default function (data) {
  const { schedules, seats } = data.hall;
  // Each seat is asked for twice over.
  const evening = Math.floor(errand() / 2 / seats) % schedules.length;
  hold(himself(data), {}, schedules[evening], [1 + dice(seats)]);
  sleep(1);
}
