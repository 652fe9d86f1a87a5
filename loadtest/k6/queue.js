// 100 fans, 50 may be inside: everybody joins, waits, holds a seat and goes.
import { sleep } from 'k6';
import { himself, options as plan } from './lib/crowd.js';
import { through } from './lib/errands.js';
import { hold, leave } from './lib/house.js';
import { hall, opening, ownSeat } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'queue';

export const options = plan(NAME, {
  'http_req_duration{name:join}': ['avg<300', 'p(95)<500'],
  'http_req_duration{name:hold}': ['p(95)<1000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 10000, inside: 50 }) };
}

export default function (data) {
  const fan = through(himself(data), data.hall.concert);
  if (fan) {
    const { schedule, seat } = ownSeat(data.hall);
    hold(fan, {}, schedule, [seat]);
    sleep(1);
    leave({ queue: fan.queue }, {});
  }
}
