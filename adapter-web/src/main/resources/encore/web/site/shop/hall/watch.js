// Being told which seats change: by a stream, and where that is not to be had by asking. A tab
// nobody looks at hears nothing: a browser has six connections for all tabs of a house.
import { call, pause } from '../../kernel/api.js';
import { Problem } from '../../kernel/problem.js';
import { seen } from './while-seen.js';

const POLL_SECONDS = 5;
const STREAM_AGAIN_SECONDS = 30;

/** Until `signal`. `on`: `{ snapshot(v, s), seats(v, c), resync(), state(word), refused(problem) }`. */
export async function watchSeats(scheduleId, on, signal) {
  const path = `/api/schedules/${encodeURIComponent(scheduleId)}/seat-status`;
  const heard = { id: null };
  try {
    while (!signal.aborted) {
      await seen(signal);
      const end = signal.aborted ? 'left' : await listen(`${path}/stream`, heard, on, signal);
      if (end === 'closed') {
        on.state('over');
        return;
      }
      end === 'lost' && (await poll(path, on, signal));
    }
  } catch (failure) {
    if (!signal.aborted) {
      throw failure;
    }
  }
}

/** Resolves with why it ended: `closed` for good, `hidden`, or `lost`. */
function listen(path, heard, on, signal) {
  return new Promise((resolve) => {
    // A new stream cannot set headers; one that comes back by itself sends its id as one.
    const source = new EventSource(heard.id ? `${path}?lastEventId=${heard.id}` : path);
    const over = new AbortController();
    const end = (why) => {
      source.close();
      over.abort();
      resolve(why);
    };
    const told = (type, act) => source.addEventListener(type, (event) => {
      heard.id = event.lastEventId || heard.id;
      on.state('live');
      act(event.data ? JSON.parse(event.data) : null);
    });
    told('snapshot', ({ v, s }) => on.snapshot(v, s));
    told('seats', ({ v, c }) => on.seats(v, c));
    told('resync', () => on.resync());
    source.addEventListener('closed', () => end('closed'));
    source.onopen = () => on.state('live');
    source.onerror = () => {
      on.state('reconnecting');
      source.readyState === EventSource.CLOSED && end('lost');
    };
    const hide = () => document.hidden && end('hidden');
    document.addEventListener('visibilitychange', hide, { signal: over.signal });
    signal.addEventListener('abort', () => end('left'), { signal: over.signal });
  });
}

/** For a while; then the stream is tried again. */
async function poll(path, on, signal) {
  const until = Date.now() + STREAM_AGAIN_SECONDS * 1000 * (0.8 + Math.random() * 0.4);
  let etag = '"none"';
  do {
    await seen(signal);
    let wait = POLL_SECONDS;
    try {
      const asked = { headers: { 'If-None-Match': etag }, attempts: 1, signal };
      const answer = await call('GET', `${path}?format=compact`, asked);
      etag = answer.etag ?? etag;
      on.state('polling');
      answer.status === 200 && on.snapshot(answer.data.version, answer.data.s);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      on.state('reconnecting');
      on.refused(problem);
      wait = problem.body.pollAfterSeconds ?? (problem.retryAfter || POLL_SECONDS);
    }
    await pause(wait, signal);
  } while (Date.now() < until);
}
