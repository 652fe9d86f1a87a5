// Rates and quantiles of what was seen, as Prometheus would have them.

/** `histogram_quantile` of what came between two looks; null when nothing came. */
export function quantile(share, from, to) {
  const grown = Object.entries(to.le)
    .map(([le, n]) => [le === '+Inf' ? Infinity : Number(le), n - (from.le[le] ?? 0)])
    .sort(([a], [b]) => a - b);
  const all = grown.at(-1)?.[1] ?? 0;
  if (all <= 0) {
    return null;
  }
  const rank = share * all;
  let [below, before] = [0, 0];
  for (const [le, n] of grown) {
    if (n >= rank) {
      return le === Infinity ? below : below + (le - below) * ((rank - before) / (n - before || 1));
    }
    [below, before] = [le, n];
  }
  return below;
}

export const sum = (group) => Object.values(group).reduce((a, b) => a + b, 0);
export const most = (group) => Math.max(0, ...Object.values(group));
export const all = (s) => s.fine + s.refused + s.failed;

const WINDOW = 60_000;

const rate = (of) => (s, before) => (before ? Math.max(0, of(s) - of(before)) / ((s.at - before.at) / 1000) : null);
const now = (of) => (s) => of(s) ?? null;

/** Over a minute: a quantile of two requests says nothing. */
const slowest = (share) => (s, before, minute) => (before ? quantile(share, minute, s) : null);

/** What is drawn: each line is a function of a sample, the one before and the first of its minute. */
export const PLOTS = [
  { name: 'requests', unit: 'perSecond',
    lines: { fine: rate((s) => s.fine), refused: rate((s) => s.refused), failed: rate((s) => s.failed) } },
  { name: 'latency', unit: 'millis', lines: { p95: slowest(0.95), p99: slowest(0.99) } },
  { name: 'pool', unit: 'count', lines: { used: now((s) => s.pool.used), waiting: now((s) => s.pool.waiting) } },
  { name: 'queue', unit: 'count', lines: { waiting: now((s) => sum(s.queue)) } },
  { name: 'outbox', unit: 'seconds', lines: { oldest: now((s) => s.news.oldest) } },
  { name: 'heap', unit: 'mega', lines: { used: now((s) => s.heap) } },
  { name: 'gc', unit: 'perMille', lines: { pause: rate((s) => s.gc) } },
];

/** `[times, line, line, …]` of samples; a gap where the house was another or nobody looked. */
export function columns(samples, lines, gap) {
  let first = 0;
  const rows = samples.map((s, i) => {
    while (samples[first].house !== s.house || samples[first].at < s.at - WINDOW) {
      first++;
    }
    const before = samples[i - 1];
    const isNext = before && before.house === s.house && s.at - before.at <= gap;
    return Object.values(lines).map((line) => line(s, isNext ? before : null, samples[first]));
  });
  return [samples.map((s) => s.at / 1000), ...Object.keys(lines).map((_, i) => rows.map((row) => row[i]))];
}
