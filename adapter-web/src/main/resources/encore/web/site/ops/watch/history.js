// What was seen lately, for as long as the tab is there: over a reload, too.
import { ofTab } from '../../kernel/store.js';

const NAME = 'watch';
const KEPT = 21 * 60_000;

/** Longer without a look, and we do not know what was between. */
export const GAP = 30_000;

const { samples, since } = ofTab.get(NAME) ?? { samples: [], since: {} };

addEventListener('pagehide', () => ofTab.set(NAME, { samples, since }));

export const history = {
  samples,

  /** Since when a rule's condition has been met without a pause: `{ name: at }`. */
  since,

  get newest() {
    return samples.at(-1) ?? null;
  },

  /** Whether there is nothing unseen before the newest. */
  get isUnbroken() {
    const [before, newest] = samples.slice(-2);
    return newest !== undefined && newest.at - before.at <= GAP && newest.house === before.house;
  },

  add(sample) {
    samples.push(sample);
    const old = samples.findIndex((s) => s.at > sample.at - KEPT);
    samples.splice(0, old);
  },

  /** Of this start of the house, so many seconds up to so many seconds ago. Counters begin anew with a start. */
  last(seconds, ago = 0) {
    const newest = history.newest;
    const [from, to] = [newest.at - (seconds + ago) * 1000, newest.at - ago * 1000];
    return samples.filter((s) => s.house === newest.house && s.at >= from && s.at <= to);
  },

  /** How much a counter has grown meanwhile, and in how many seconds; null when nobody can tell. */
  grown(of, seconds, ago) {
    const seen = history.last(seconds, ago);
    return seen.length < 2 ? null : {
      by: of(seen.at(-1)) - of(seen[0]),
      seconds: (seen.at(-1).at - seen[0].at) / 1000,
    };
  },
};
