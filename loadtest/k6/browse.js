// Fans read concerts, dates and seats, and buy nothing.
import { sleep } from 'k6';
import { dice, options as plan } from './lib/crowd.js';
import { concerts, dates, seats } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'browse';

export const options = plan(NAME, {
  http_req_failed: ['rate<0.001'],
  http_req_duration: ['p(95)<300'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 5, seats: 50 }) };
}

export default function (data) {
  concerts({}, {});
  sleep(1);
  dates({}, { concertId: data.hall.concert });
  sleep(1);
  seats({}, { scheduleId: data.hall.schedules[dice(5)] });
  sleep(1);
}
