// Who the fans are, how many come when, and what is written down at the end.
import { sleep } from 'k6';
import { SharedArray } from 'k6/data';
import exec from 'k6/execution';
import { enter, promises, signUp } from './house.js';
import { plans } from './plans.js';

const PASSWORD = __ENV.PASSWORD || 'TestPassword123!';
const ROUND_MAX = Number(__ENV.ROUND_MAX || 100);
const SPEED = Number(__ENV.SPEED || 1);

// Lines of a file, named by its whole path: the id of an account, a space, its access token.
const tokens = new SharedArray('tokens', () =>
  __ENV.TOKENS
    ? open(__ENV.TOKENS).split('\n').filter((line) => line.trim()).map((line) => line.trim().split(/\s+/))
    : [],
);

// The options of a script: its plan, and its thresholds beside those that all have.
export function options(name, thresholds) {
  return {
    scenarios: { [name]: __ENV.RATE ? arrivals(plans[name]) : closed(plans[name]) },
    thresholds: { http_req_failed: ['rate<0.01'], ...thresholds },
    setupTimeout: '15m',
    teardownTimeout: '3m',
    summaryTrendStats: ['avg', 'p(50)', 'p(95)', 'p(99)', 'max'],
  };
}

function closed(plan) {
  if (!Array.isArray(plan)) {
    return { executor: 'shared-iterations', vus: plan.fans, iterations: plan.errands, maxDuration: `${plan.atMost}s` };
  }
  const most = peak(plan);
  const scale = Number(__ENV.FANS || most) / most;
  const stages = plan.map(([seconds, to]) => ({ duration: `${Math.round((seconds * 1000) / SPEED)}ms`, target: Math.ceil(to * scale) }));
  return { executor: 'ramping-vus', startVUs: 0, stages, gracefulRampDown: '30s' };
}

// So many begin each second, whether the others have ended or not.
function arrivals(plan) {
  const rate = Number(__ENV.RATE);
  return { executor: 'constant-arrival-rate', rate, timeUnit: '1s', duration: `${__ENV.LENGTH || 60}s`, preAllocatedVUs: peak(plan), maxVUs: Math.max(peak(plan), rate * 30) };
}

function peak(plan) {
  return Array.isArray(plan) ? Math.max(...plan.map(([, to]) => to)) : plan.fans;
}

// Where nobody wrote tokens down: as many accounts as fans at once sign in, before anybody begins.
export function passes(name) {
  if (tokens.length > 0) return [];
  const wanted = Number(__ENV.ACCOUNTS || Math.min(200, Number(__ENV.FANS || peak(plans[name]))));
  return Array.from({ length: wanted }, (_, i) => signedIn(`loadtest${i + 1}@example.com`));
}

export function credentials(account) {
  return [`loadtest${account}@example.com`, PASSWORD];
}

function signedIn(email) {
  let session = enter({}, {}, email, PASSWORD);
  if (session.status === 401) {
    signUp({}, {}, email, PASSWORD, 'A fan');
    session = enter({}, {}, email, PASSWORD);
  }
  if (!session.isFine) throw new Error(`${email} cannot sign in: ${session.status} ${session.code}`);
  return [session.said.user.userId, session.said.accessToken];
}

export function admin() {
  if (__ENV.ADMIN_TOKEN) return { token: __ENV.ADMIN_TOKEN };
  const session = enter({}, {}, __ENV.ADMIN_EMAIL || 'admin@example.com', __ENV.ADMIN_PASSWORD || PASSWORD);
  if (!session.isFine) throw new Error(`the administrator cannot sign in: ${session.status} ${session.code}`);
  return { token: session.said.accessToken };
}

function account(data, index) {
  const known = tokens.length > 0 ? tokens : data.passes;
  const [user, token] = known[index % known.length];
  return { user, token };
}

// Each fan as himself; by chance anybody of the first so many; or each errand by the next account.
export const himself = (data) => account(data, exec.vu.idInTest - 1);
export const anybody = (data, of = Infinity) => account(data, dice(Math.min(of, tokens.length || data.passes.length)));
export const inTurn = (data) => account(data, errand());

export const errand = () => exec.scenario.iterationInTest;
// From 0 to 1.
export const progress = () => exec.scenario.progress;
export const dice = (faces) => Math.floor(Math.random() * faces);

export const key = () =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => dice(16).toString(16));

// The house looks at its promises each minute: the next look sees this run.
export function teardown(data) {
  const before = promises(data.admin, {}).said.round;
  let found = promises(data.admin, {});
  for (let i = 0; i < ROUND_MAX && isSame(before, found.said.round); i++) {
    sleep(1);
    found = promises(data.admin, {});
  }
  if (found.said.status === 'BROKEN') throw new Error('a promise is broken');
}

function isSame(before, round) {
  return round.isUnderWay || round.beganAt === before.beganAt;
}

export function handleSummary(data) {
  const file = __ENV.SUMMARY || 'summary.json';
  return { [file]: JSON.stringify(data, null, 2), stdout: lines(data) };
}

function lines(data) {
  const steps = Object.keys(data.metrics).filter((name) => name.startsWith('http_req_duration'));
  const rows = steps.map((name) => `${name}  p95 ${Math.round(data.metrics[name].values['p(95)'])} ms`);
  return `${rows.join('\n')}\n`;
}
