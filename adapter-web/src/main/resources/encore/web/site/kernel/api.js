// Every request of the pages. What changes something carries a key, so that asking again, after a
// reload too, is the same wish and not a second one.
import { clock } from './clock.js';
import { language } from './i18n.js';
import { isOld, Problem } from './problem.js';
import { session } from './session.js';
import { ofTab } from './store.js';

const PAUSE_MAX = 5;
const ATTEMPTS = 4;

/** Of one answer; a wire may swallow it. Who does long work says so: `patience`. */
const PATIENCE_SECONDS = 15;
/** After so long nobody is kept waiting for yet another attempt. */
const ENOUGH_MILLIS = 20_000;

/** Long enough to find out what a reload has cut off; who comes back later wishes it anew. */
const WISH_MILLIS = 10 * 60_000;

/**
 * The whole answer: `{ status, data, headers, etag, isOld }`. An old one is of the same wish, which was
 * granted before and nobody heard it. Much may have happened since: `still(data)` is what there is of it
 * today, or null, and then it is wished anew. A refusal of the code `news` is told at once.
 */
export async function call(method, path, options = {}) {
  const key = method === 'POST' || method === 'DELETE' ? wish(method, path, options.body) : null;
  const isRepeatable = method === 'GET' || key !== null;
  const begun = Date.now();
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await once(method, path, options, key);
      answer.isOld &&= key?.isKept;
      const today = answer.isOld && options.still ? await options.still(answer.data) : answer.data;
      forget(key);
      return today === null ? call(method, path, options) : { ...answer, data: today };
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (isKnown(problem)) {
        forget(key);
        if (key?.isKept && problem.isOld) {
          // What was refused then may be had by now.
          return call(method, path, options);
        }
      }
      const isEnough = attempt >= (options.attempts ?? ATTEMPTS) || Date.now() - begun > ENOUGH_MILLIS;
      if (!problem.retryable || problem.code === options.news || !isRepeatable || isEnough) {
        throw problem;
      }
      await pause(Math.min(PAUSE_MAX, problem.retryAfter || attempt), options.signal);
    }
  }
}

/**
 * What became of the wish. After an answer that was lost neither a failure nor a session that is over
 * tells: the key is kept, and the next try is the same wish.
 */
const isKnown = ({ retryable, status }) => !retryable && status > 401 && status < 500;

const data = (method) => async (path, ...rest) => {
  const [body, options] = method === 'GET' || method === 'DELETE' ? [undefined, rest[0]] : rest;
  return (await call(method, path, { body, ...options })).data;
};

export const api = {
  get: data('GET'),
  post: data('POST'),
  put: data('PUT'),
  patch: data('PATCH'),
  delete: data('DELETE'),
};

async function once(method, path, options, key) {
  const asked = Date.now();
  const { token, user } = session;
  let response = await send(method, path, options, key);
  // Somebody else may have signed in meanwhile: then it is not asked in his name.
  if (response.status === 401 && token && !options.anonymous && (await session.renew(token)) === user?.userId) {
    response = await send(method, path, options, key);
  }
  if (!response.ok && response.status !== 304) {
    throw await Problem.of(response);
  }
  return answerOf(response, asked, options);
}

async function send(method, path, options, key) {
  const headers = new Headers({ 'Accept-Language': language, ...options.headers });
  if (session.token && !options.anonymous) {
    headers.set('Authorization', `Bearer ${session.token}`);
  }
  if (key) {
    headers.set('Idempotency-Key', key.value);
  }
  let body = options.body;
  if (body !== undefined && !(body instanceof Blob)) {
    headers.set('Content-Type', 'application/json');
    body = JSON.stringify(body);
  }
  const tooLong = AbortSignal.timeout?.((options.patience ?? PATIENCE_SECONDS) * 1000);
  const signal = AbortSignal.any?.([tooLong, options.signal].filter(Boolean)) ?? options.signal;
  return heard(fetch(path, { method, headers, body, signal }), options);
}

/** Whatever became of it on its way: only he who asked gives it up. */
async function heard(answer, { signal }) {
  try {
    return await answer;
  } catch (failure) {
    throw signal?.aborted ? failure : Problem.unheard();
  }
}

async function answerOf(response, asked, options) {
  const now = Date.now();
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const content = await heard(isJson ? response.json() : response.text(), options);
  if (content?.serverTime) {
    clock.hear(content.serverTime, asked, now);
  } else if (isFresh(response, options)) {
    hearDate(response.headers.get('Date'), asked, now);
  }
  return {
    status: response.status,
    data: content,
    headers: response.headers,
    etag: response.headers.get('ETag'),
    isOld: isOld(response),
  };
}

/** Whether the house itself has answered just now; a copy tells the time of long ago. */
const isFresh = (response, options) =>
  Boolean(options.headers?.['If-None-Match']) || !response.headers.get('Cache-Control')?.includes('max-age');

/** Whole seconds: true to half of one. */
function hearDate(date, asked, heard) {
  if (date) {
    clock.hear(Date.parse(date) + 500, asked - 500, heard + 500);
  }
}

/** One key for one wish: the same method, path and body, until it is answered for good, or long ago. */
function wish(method, path, body) {
  const name = `wish.${method} ${path} ${JSON.stringify(body ?? null)}`;
  const kept = ofTab.get(name);
  const isKept = kept?.at > Date.now() - WISH_MILLIS;
  const key = isKept ? kept : { value: freshKey(), at: Date.now() };
  ofTab.set(name, key);
  return { name, isKept, ...key };
}

function forget(key) {
  if (key) {
    ofTab.remove(key.name);
  }
}

/** `crypto.randomUUID` is not there on a plain http address of a network. */
function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const left = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', left);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', left);
  });
}
