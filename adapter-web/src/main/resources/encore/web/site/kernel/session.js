// Who is signed in, in every tab. A refresh token is good once: tabs take turns with it.
import { language } from './i18n.js';
import { Problem } from './problem.js';
import { kept } from './store.js';

const NAME = 'session';
const HEARING_MILLIS = 300;
const changed = new EventTarget();

/** Hears of it in this tab and in others. */
export const onSession = (heard, signal) =>
  changed.addEventListener('change', heard, { signal });

const told = () => changed.dispatchEvent(new Event('change'));

/** Another tab renews the token every few minutes: that is nobody else, and no page begins anew for it. */
addEventListener('storage', (event) => {
  const isRenewal = event.key !== null && whoIn(event.oldValue) === whoIn(event.newValue);
  if ((event.key === `encore.${NAME}` || event.key === null) && !isRenewal) {
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

  /** After a 401. Throws the problem when signing in again is the only way on. */
  async renew() {
    const stale = session.token;
    await inTurn(async () => {
      await hearOthers(stale);
      const mine = kept.get(NAME);
      if (mine === null || mine.accessToken !== stale) {
        // Another tab was here before.
        return;
      }
      try {
        keep(await ask('/api/auth/refresh', { refreshToken: mine.refreshToken }));
      } catch (problem) {
        if (problem.status === 401 || problem.status === 403) {
          kept.remove(NAME);
          told();
        }
        throw problem;
      }
    });
  },
};

function keep({ accessToken, refreshToken, user }) {
  kept.set(NAME, { accessToken, refreshToken, user });
}

/**
 * Each process has a copy of what is kept: another tab's new token arrives a moment after its turn
 * is over. Without this wait the old one would be used twice, which ends the session everywhere.
 */
function hearOthers(stale) {
  if (session.token !== stale) {
    return null;
  }
  return new Promise((resolve) => {
    setTimeout(resolve, HEARING_MILLIS);
    changed.addEventListener('change', resolve, { once: true });
  });
}

/** One tab at a time, where the browser can. */
const inTurn = (act) => (navigator.locks ? navigator.locks.request('encore.session', act) : act());

async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify(body),
    });
  } catch {
    throw Problem.unheard();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 204 ? null : response.json();
}
