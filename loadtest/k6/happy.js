// Sign in, hold, pay, as a buyer does, up to 100 at a time.
import { sleep } from 'k6';
import { credentials, options as plan } from './lib/crowd.js';
import { buy } from './lib/errands.js';
import { login } from './lib/house.js';
import { hall, opening, ownSeat } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'happy';

export const options = plan(NAME, {
  http_req_duration: ['avg<1000', 'p(95)<2000', 'p(99)<3000'],
  'http_req_duration{name:hold}': ['p(95)<1500'],
  'http_req_failed{name:login}': ['rate<0.05'],
  'http_req_failed{name:hold}': ['rate<0.05'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 10000 }) };
}

export default function (data) {
  const session = login({}, {}, ...credentials(((__VU - 1) % 2000) + 1));
  sleep(1);
  if (session.isFine) buy({ user: session.said.user.userId, token: session.said.accessToken }, ownSeat(data.hall));
}
