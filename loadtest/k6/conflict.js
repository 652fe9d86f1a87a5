// A hundred requests of one account for one seat at once: one wins, 99 are told so.
import { Counter } from 'k6/metrics';
import { anybody, options as plan } from './lib/crowd.js';
import { hold } from './lib/house.js';
import { hall, opening } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'conflict';
const won = new Counter('won');
const refused = new Counter('refused');

export const options = plan(NAME, {
  won: ['count==1'],
  refused: ['count==99'],
  'http_req_duration{name:hold}': ['max<2000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, hall: hall(data, { evenings: 1, seats: 100 }) };
}

export default function (data) {
  const held = hold(anybody(data, 1), {}, data.hall.schedules[0], [7]);
  if (held.isFine) won.add(1);
  if (held.status === 409) refused.add(1);
}
