// 100 fans buy ten products, one of them scarce, every other one out of a cart.
import { sleep } from 'k6';
import { dice, inTurn, options as plan } from './lib/crowd.js';
import { buyCart, buyOne } from './lib/errands.js';
import { opening, shelf } from './lib/stage.js';

export { handleSummary, teardown } from './lib/crowd.js';

const NAME = 'orders';

export const options = plan(NAME, {
  'http_reqs{name:order}': ['rate>=50'],
  'http_req_duration{name:order}': ['avg<150', 'p(95)<2000', 'p(99)<3000'],
});

export function setup() {
  const data = opening(NAME);
  return { ...data, products: shelf(data, 100) };
}

export default function (data) {
  const fan = inTurn(data);
  if (dice(2) === 0) buyCart(fan, data.products, 20);
  else buyOne(fan, data.products, 20);
  sleep(0.5);
}
