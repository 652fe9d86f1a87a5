// Every request of the pages. What changes something carries a key, so that asking again, after a
// reload too, is the same wish and not a second one.
import { clock } from './clock.js';
import { language } from './i18n.js';
import { Problem } from './problem.js';
import { session } from './session.js';
import { ofTab } from './store.js';

const PAUSE_MAX = 5;
const ATTEMPTS = 4;

/** The whole answer: `{ status, data, headers, etag }`. */
export async function call(method, path, options = {}) {
  const key = method === 'POST' || method === 'DELETE' ? wish(method, path, options.body) : null;
  const isRepeatable = method === 'GET' || key !== null;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await once(method, path, options, key);
      forget(key);
      return answer;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (!problem.retryable || !isRepeatable || attempt >= (options.attempts ?? ATTEMPTS)) {
        // What is still open keeps its key: the next try is the same wish.
        forget(problem.retryable ? null : key);
        throw problem;
      }
      await pause(Math.min(PAUSE_MAX, problem.retryAfter || attempt), options.signal);
    }
  }
}

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
  let response = await send(method, path, options, key);
  if (response.status === 401 && session.isSignedIn && !options.anonymous) {
    await session.renew();
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
  try {
    return await fetch(path, { method, headers, body, signal: options.signal });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw Problem.unheard();
  }
}

async function answerOf(response, asked, options) {
  const heard = Date.now();
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const content = isJson ? await response.json() : await response.text();
  if (content?.serverTime) {
    clock.hear(content.serverTime, asked, heard);
  } else if (isFresh(response, options)) {
    hearDate(response.headers.get('Date'), asked, heard);
  }
  return {
    status: response.status,
    data: content,
    headers: response.headers,
    etag: response.headers.get('ETag'),
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

/** One key for one wish: the same method, path and body, until it is answered for good. */
function wish(method, path, body) {
  const name = `wish.${method} ${path} ${JSON.stringify(body ?? null)}`;
  const value = ofTab.get(name) ?? freshKey();
  ofTab.set(name, value);
  return { name, value };
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
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
