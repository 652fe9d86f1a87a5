// 50, 100, then 150 fans look at the dates of a concert.
import { sleep } from 'k6';
import { options as plan } from './lib/crowd.js';
import { dates } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'dates-load';

export const options = plan(NAME, {
  'http_req_duration{name:dates}': ['p(95)<13'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 5, seats: 50 }) };
}

export default function (data) {
  dates({}, { concertId: data.hall.concert });
  sleep(1);
}
