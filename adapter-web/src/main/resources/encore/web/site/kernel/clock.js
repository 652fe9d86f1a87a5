// The server's clock. A phone that is five minutes fast must not lose its seats for it.

let offset = 0;
let trust = Infinity;

export const clock = {
  /** In milliseconds, as the server has it. */
  now: () => Date.now() + offset,

  /** What an answer said, and when it was asked for and heard: the nearer these, the truer. */
  hear(serverTime, askedAt, heardAt) {
    const doubt = heardAt - askedAt;
    const told = new Date(serverTime).getTime();
    // A shorter way is believed at once; a longer one only when clocks have drifted apart.
    if (doubt <= trust || Math.abs(told - clock.now()) > doubt + 1_000) {
      offset = told + doubt / 2 - heardAt;
      trust = doubt;
    }
  },

  /** Seconds until then; never negative. */
  left: (instant) => Math.max(0, (new Date(instant).getTime() - clock.now()) / 1000),
};
