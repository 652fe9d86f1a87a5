// Asking again and again, politely: only while somebody looks, and only for what has changed.
import { call, pause } from '../../kernel/api.js';
import { Problem } from '../../kernel/problem.js';

/** Resolves when the page is seen, at once if it is; rejects when it is left. */
export function seen(signal) {
  return new Promise((resolve, reject) => {
    if (signal.aborted || !document.hidden) {
      resolve();
      return;
    }
    document.addEventListener('visibilitychange', () => !document.hidden && resolve(), { signal });
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Until the page is left: `ask` each so many seconds; what goes wrong is tried again next time. */
export async function whileSeen(seconds, ask, signal) {
  try {
    for (;;) {
      await pause(seconds * (0.9 + Math.random() / 5), signal);
      await seen(signal);
      await ask().catch((problem) => {
        if (!(problem instanceof Problem)) {
          throw problem;
        }
      });
    }
  } catch (failure) {
    if (!signal.aborted) {
      throw failure;
    }
  }
}

/** At an opening: until the badge that waited for it is another; copies may be a second old. */
export async function untilOpen(look, badge, signal) {
  for (let attempt = 0; attempt < 8 && !signal.aborted; attempt++) {
    await look().catch(() => null);
    if (!badge.isConnected) {
      return;
    }
    await pause(1, signal).catch(() => null);
  }
}

/** What is at an address, or null when it is what it was; by its `ETag`. */
export function changes(path) {
  let etag = '"none"';
  return async (signal, attempts = 1) => {
    const answer = await call('GET', path, { headers: { 'If-None-Match': etag }, attempts, signal });
    if (answer.status === 304) {
      return null;
    }
    etag = answer.etag ?? etag;
    return answer.data;
  };
}
