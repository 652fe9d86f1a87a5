// The rules of docs/observability/alerts.yml, for a browser that sees one instance. A rule there and
// not here is an alarm that nobody hears on this page: change both.
import { all, most, quantile, sum } from './figures.js';

const share = (of, whole) => (h) => {
  const [part, total] = [h.grown(of, ...whole.over), h.grown(whole.of, ...whole.over)];
  return total === null ? undefined : total.by > 0 ? part.by / total.by : null;
};
const grown = (of) => (h) => h.grown(of, 300)?.by;
const now = (of) => (h) => of(h.newest);
const tidied = 'S3-tidied';

/**
 * `of` gives the number of which `limit` (`below`: the least that is well) is spoken: null when there
 * is none, undefined when it cannot be told yet. `hold`: for how many seconds it must be so.
 * `blind` says why it cannot be told here at all. `page` is the section of docs/runbook.md.
 */
export const RULES = [
  { level: 'P0', name: 'TooManyServerErrors', page: 2, unit: 'percent', limit: 0.01, hold: 60,
    of: share((s) => s.failed, { of: all, over: [60] }) },
  { level: 'P0', name: 'ConnectionsRunOut', page: 3, unit: 'percent', limit: 0.8, hold: 60,
    of: now((s) => s.pool.used / s.pool.max) },
  { level: 'P0', name: 'PostgresAway', page: 4, unit: 'yes', limit: 0, hold: 30, isOwn: true,
    of: now((s) => (s.up.postgres ? 0 : 1)) },
  { level: 'P0', name: 'RedisSilent', page: 5, unit: 'yes', limit: 0, hold: 30,
    of: now((s) => (s.up.redis === false ? 1 : 0)) },
  { level: 'P0', name: 'PromiseBroken', page: 7, unit: 'count', limit: 0, hold: 0,
    of: now((s) => most(s.broken)), who: (s) => Object.keys(s.broken) },
  { level: 'P1', name: 'NewsNotSent', page: 6, unit: 'count', limit: 0, hold: 0, of: grown((s) => sum(s.sending)) },
  { level: 'P1', name: 'NewsOld', page: 6, unit: 'seconds', limit: 10, hold: 60, of: now((s) => s.news.oldest) },
  { level: 'P1', name: 'NewsRefused', page: 6, unit: 'count', limit: 0, hold: 0, of: now((s) => s.news.refused) },
  { level: 'P1', name: 'NobodySends', page: 6, unit: 'count', below: 4, hold: 60, of: now((s) => s.news.shards),
    blind: (h) => h.newest.news.shards < 4 && 'instances' },
  { level: 'P1', name: 'NewsParked', page: 6, unit: 'count', limit: 0, hold: 60,
    of: now((s) => most(s.parked)), who: (s) => Object.keys(s.parked) },
  { level: 'P1', name: 'PaymentsFail', page: 2, unit: 'percent', below: 0.95, hold: 60,
    of: share((s) => s.paid, { of: (s) => s.paid + s.unpaid, over: [300] }) },
  { level: 'P1', name: 'PromisesUnknown', page: 4, unit: 'seconds', limit: 300, hold: 300,
    of: now((s) => (s.unknown > 0 ? Infinity : s.age)) },
  { level: 'P1', name: 'SavedBySchema', page: 1, unit: 'count', limit: 0, hold: 0, of: grown((s) => s.saved) },
  { level: 'P2', name: 'HoldsOverdue', page: 8, unit: 'count', limit: 10, hold: 0,
    of: now((s) => s.late[tidied] ?? 0) },
  { level: 'P2', name: 'WorkLate', page: 1, unit: 'count', limit: 0, hold: 300,
    of: now((s) => most({ ...s.late, [tidied]: 0 })), who: (s) => Object.keys(s.late) },
  { level: 'P2', name: 'NobodyLetIn', page: 9, unit: 'count', limit: 200, hold: 600, of: now((s) => most(s.queue)) },
  { level: 'P2', name: 'Slow', page: 3, unit: 'seconds', limit: 0.5, hold: 300, of: slow },
  { level: 'P2', name: 'LessThanBefore', page: 9, unit: 'percent', below: 0.5, hold: 120, of: fewer },
  { level: 'P2', name: 'JobsFail', page: 1, unit: 'count', limit: 10, hold: 0, of: failing },
  { level: 'P2', name: 'CouponsAtOnce', page: 12, unit: 'yes', limit: 0, hold: 300, of: now((s) => s.syncCoupons) },
];

function slow(h) {
  const seen = h.last(300);
  return seen.length < 2 ? undefined : quantile(0.95, seen[0], seen.at(-1));
}

/** Of what a quarter of an hour ago was: it takes as long until anybody can tell. */
function fewer(h) {
  const [then, lately] = [h.grown(all, 300, 900), h.grown(all, 300)];
  if (then === null || lately === null) {
    return undefined;
  }
  const pace = then.by / then.seconds;
  return pace > 20 && sum(h.newest.queue) > 0 ? lately.by / lately.seconds / pace : null;
}

function failing(h) {
  const seen = h.last(300);
  return seen.length < 2 ? undefined
    : most(Object.fromEntries(Object.entries(h.newest.jobs).map(([job, n]) => [job, n - (seen[0].jobs[job] ?? 0)])));
}

/** After each look: `{ rule, state, value, since, who }`; state is FIRING, PENDING, QUIET or BLIND. */
export function judge(h) {
  if (!h.isUnbroken) {
    // What was between nobody saw: it must hold anew.
    Object.keys(h.since).forEach((name) => delete h.since[name]);
  }
  return RULES.map((rule) => judged(rule, h));
}

function judged(rule, h) {
  const value = rule.of(h);
  const reason = rule.blind?.(h) || (value === undefined && (rule.name === 'LessThanBefore' ? 'quarter' : 'yet'));
  const isBad = !reason && value !== null && (rule.below ? value < rule.below : value > rule.limit);
  if (!isBad) {
    delete h.since[rule.name];
    return { rule, state: reason ? 'BLIND' : 'QUIET', value, reason };
  }
  const since = (h.since[rule.name] ??= h.newest.at);
  const state = h.newest.at - since >= rule.hold * 1000 ? 'FIRING' : 'PENDING';
  return { rule, state, value, since, who: rule.who?.(h.newest) ?? [] };
}
