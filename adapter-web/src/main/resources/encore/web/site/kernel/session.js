// Who is signed in, in every tab. A refresh token is good once: tabs take turns with it.
import { language } from './i18n.js';
import { Problem } from './problem.js';
import { kept } from './store.js';

const NAME = 'session';
const HEARING_MILLIS = 300;
const PATIENCE_MILLIS = 15_000;
const changed = new EventTarget();

/** A renewal that is under way: whoever in this tab needs one waits for it, too. */
let turn = null;

/** Hears of it in this tab and in others. */
export const onSession = (heard, signal) =>
  changed.addEventListener('change', heard, { signal });

const told = () => changed.dispatchEvent(new Event('change'));

/** Another tab renews the token every few minutes: that is nobody else, and no page begins anew for it. */
addEventListener('storage', ({ key, oldValue, newValue }) => {
  if (key === null || (key === `encore.${NAME}` && whoIn(oldValue) !== whoIn(newValue))) {
    told();
  }
});

const whoIn = (kept) => kept && JSON.parse(kept)?.user?.userId;

export const session = {
  get isSignedIn() {
    return kept.get(NAME) !== null;
  },

  get token() {
    return kept.get(NAME)?.accessToken ?? null;
  },

  /** `{ userId, email, name, role }`, or null. */
  get user() {
    return kept.get(NAME)?.user ?? null;
  },

  get isAdmin() {
    return session.user?.role === 'ADMIN';
  },

  async signIn(email, password) {
    keep(await ask('/api/auth/login', { email, password }));
    told();
  },

  async signUp(email, password, name) {
    await ask('/api/auth/signup', { email, password, name });
    await session.signIn(email, password);
  },

  async signOut() {
    const refreshToken = kept.get(NAME)?.refreshToken;
    kept.remove(NAME);
    told();
    if (refreshToken) {
      // Out is out, also when the house cannot be told.
      await ask('/api/auth/logout', { refreshToken }).catch(() => null);
    }
  },

  /**
   * After a 401 for that token. Answers who is signed in now; throws the problem when signing in again
   * is the only way on.
   */
  async renew(stale) {
    turn ??= inTurn(() => renewed(stale)).finally(() => {
      turn = null;
    });
    await turn;
    return session.user?.userId;
  },
};

async function renewed(stale) {
  await hearOthers(stale);
  const mine = kept.get(NAME);
  if (mine?.accessToken !== stale) {
    // Another tab was here before, or nobody is signed in any more.
    return;
  }
  // Who signs out meanwhile, or in as another, stays so.
  const isMine = () => kept.get(NAME)?.refreshToken === mine.refreshToken;
  try {
    const fresh = await ask('/api/auth/refresh', { refreshToken: mine.refreshToken });
    isMine() && keep(fresh);
  } catch (problem) {
    if (isMine() && (problem.status === 401 || problem.status === 403)) {
      kept.remove(NAME);
      told();
    }
    throw problem;
  }
}

function keep({ accessToken, refreshToken, user }) {
  kept.set(NAME, { accessToken, refreshToken, user });
}

/**
 * Each process has a copy of what is kept: another tab's new token arrives a moment after its turn
 * is over. Without this wait the old one would be used twice, which ends the session everywhere.
 */
const hearOthers = (stale) =>
  session.token === stale && new Promise((resolve) => setTimeout(resolve, HEARING_MILLIS));

/** One tab at a time, where the browser can. */
const inTurn = (act) => (navigator.locks ? navigator.locks.request('encore.session', act) : act());

async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout?.(PATIENCE_MILLIS),
    });
  } catch {
    throw Problem.unheard();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 204 ? null : response.json();
}
