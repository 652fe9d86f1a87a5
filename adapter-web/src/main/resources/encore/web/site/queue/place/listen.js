// How one stands, as it changes: by a stream, and by asking where there is none.
import { api } from '../../kernel/api.js';

const ME = '/api/queue/tokens/me';

/** So long a silence may be a dead line: then one question tells. */
const QUIET = 30;
const STREAM_AGAIN_MILLIS = 30_000;
const GRACE = 3;

/**
 * `on`: `heard(standing)`, `over(problem)` when there is no place any more, and `lost(isLost)`.
 * Answers `{ ask }`.
 */
export function listen(concertId, on, signal) {
  const query = `?concertId=${encodeURIComponent(concertId)}`;
  const line = { source: null, timer: null, isAsking: false, streamFrom: 0, query, on, signal };
  signal.addEventListener('abort', () => rest(line));
  addEventListener('online', () => ask(line), { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && line.timer && ask(line), { signal });
  return { ask: () => ask(line) };
}

async function ask(line) {
  if (line.isAsking || line.signal.aborted) {
    return;
  }
  line.isAsking = true;
  try {
    const standing = await api.get(ME + line.query, { signal: line.signal, anonymous: true, attempts: 1 });
    line.on.lost(false);
    goOn(line, standing);
    line.on.heard(standing);
  } catch (problem) {
    refused(line, problem);
  } finally {
    line.isAsking = false;
  }
}

/** By stream if it can be, by polls meanwhile; who is inside hears now and then whether he still is. */
function goOn(line, standing) {
  if (standing.status !== 'WAITING') {
    rest(line);
    if (standing.activeUntil) {
      later(line, QUIET);
    }
  } else if (line.source !== null) {
    later(line, QUIET);
  } else {
    later(line, standing.pollAfterSeconds ?? GRACE);
    if (Date.now() >= line.streamFrom) {
      open(line);
    }
  }
}

function refused(line, problem) {
  if (line.signal.aborted) {
    return;
  }
  if (problem.status >= 400 && problem.status < 500 && !problem.retryable) {
    rest(line);
    line.on.over(problem);
  } else {
    line.on.lost(true);
    later(line, Math.max(problem.retryAfter ?? 0, GRACE * (0.7 + Math.random())));
  }
}

function open(line) {
  const source = new EventSource(`${ME}/stream${line.query}`);
  line.source = source;
  source.addEventListener('open', () => line.on.lost(false));
  source.addEventListener('position', (event) => {
    later(line, QUIET);
    line.on.heard(JSON.parse(event.data));
  });
  // The pass itself comes as a cookie with the next answer; the other two are told by it as well.
  for (const last of ['admitted', 'expired', 'done']) {
    source.addEventListener(last, () => {
      rest(line);
      ask(line);
    });
  }
  source.addEventListener('bye', (event) => JSON.parse(event.data).reason === 'OTHER_TAB' && callAway(line));
  source.addEventListener('error', () => broken(line));
}

/**
 * Newer streams of the same person took its place; one may be that of a page he has reloaded, which
 * the house notices later. So he is not sent away: this tab asks, for coming back would call away another.
 */
function callAway(line) {
  rest(line);
  line.streamFrom = Infinity;
  ask(line);
}

/** A browser comes back to a stream by itself, unless it was told to stay away: then we ask. */
function broken(line) {
  if (line.source?.readyState === EventSource.CLOSED) {
    line.source = null;
    line.streamFrom = Date.now() + STREAM_AGAIN_MILLIS;
    ask(line);
  } else if (line.source !== null) {
    later(line, GRACE);
  }
}

function later(line, seconds) {
  clearTimeout(line.timer);
  line.timer = setTimeout(() => ask(line), seconds * 1000);
}

function rest(line) {
  line.source?.close();
  line.source = null;
  clearTimeout(line.timer);
  line.timer = null;
}
