// One look at the house: of all that it tells, the numbers that rules and pictures are made from.
import { read } from './prometheus.js';

const FINE = new Set(['SUCCESS', 'REDIRECTION', 'INFORMATIONAL']);
const COMPLETE = '/api/payments/{id}/complete';

/** Counters are as the house has them, since its start; `house` tells one start from another. */
export function sampleOf(text, glance, at) {
  const sample = {
    at, house: 0, fine: 0, refused: 0, failed: 0, paid: 0, unpaid: 0, heap: 0, heapMax: 0, gc: 0, saved: 0, modes: [],
    le: {}, pool: {}, news: {}, up: {}, queue: {}, jobs: {}, sending: {}, parked: {}, broken: {}, late: {}, locks: {},
  };
  read(text, readersOf(sample));
  sample.up.postgres = glance?.dependencies?.postgres !== 'DOWN';
  sample.untold = glance?.unknown ?? ['glance'];
  return sample;
}

function readersOf(s) {
  const plus = (name) => (value) => { s[name] += value; };
  const into = (group, name) => (value) => { s[group][name] = value; };
  const by = (group, label) => (value, labels) => { s[group][labels[label]] = (s[group][labels[label]] ?? 0) + value; };
  const ofBuyers = (name) => (value, { pool }) => { if (pool === 'postgres') s.pool[name] = value; };
  const heap = (name) => (value, { area }) => { if (area === 'heap' && value > 0) s[name] += value; };
  return {
    process_start_time_seconds: plus('house'),
    http_server_requests_seconds_count: (value, labels) => answered(s, value, labels),
    http_server_requests_seconds_bucket: (value, labels) => timed(s, value, labels),
    hikaricp_connections_active: ofBuyers('used'),
    hikaricp_connections_max: ofBuyers('max'),
    encore_database_waiting: (value) => { s.pool.waiting = (s.pool.waiting ?? 0) + value; },
    jvm_memory_used_bytes: heap('heap'),
    jvm_memory_max_bytes: heap('heapMax'),
    jvm_gc_pause_seconds_sum: plus('gc'),
    encore_dependency_up: (value, { name }) => { s.up[name] = value === 1; },
    encore_outbox_oldest_seconds: into('news', 'oldest'),
    encore_outbox_refused: into('news', 'refused'),
    encore_outbox_shards_owned: into('news', 'shards'),
    encore_outbox_failures_total: by('sending', 'why'),
    encore_inbox_parked: by('parked', 'consumer'),
    encore_job_failures_total: by('jobs', 'job'),
    encore_queue_waiting: by('queue', 'concert'),
    encore_seat_claims_seconds_count: by('locks', 'strategy'),
    encore_coupon_issues_saved_total: plus('saved'),
    encore_stock_moves_saved_total: plus('saved'),
    encore_coupon_way: (value, { way }) => { if (way === 'sync') s.syncCoupons = value; },
    encore_mode: (value, { mode }) => { if (value > 0) s.modes.push(mode); },
    encore_invariant_unknown: (value) => { s.unknown = value; },
    encore_invariant_age_seconds: (value) => { s.age = value; },
    encore_invariant_violations: (value, { id, kind }) => {
      if (value > 0) (kind === 'safety' ? s.broken : s.late)[id] = value;
    },
  };
}

function answered(s, value, { uri, outcome }) {
  if (uri.startsWith('/actuator')) {
    return;
  }
  const isFailed = outcome === 'SERVER_ERROR';
  s[isFailed ? 'failed' : FINE.has(outcome) ? 'fine' : 'refused'] += value;
  if (uri === COMPLETE && (isFailed || outcome === 'SUCCESS')) {
    s[isFailed ? 'unpaid' : 'paid'] += value;
  }
}

/** A stream lasts as long as somebody looks: that is not slow. */
function timed(s, value, { uri, le }) {
  if (!uri.startsWith('/actuator') && !uri.endsWith('/stream')) {
    s.le[le] = (s.le[le] ?? 0) + value;
  }
}
