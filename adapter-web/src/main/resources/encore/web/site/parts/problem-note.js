// What was refused, why, and what to do now: three sentences, and a button where there is one.
import { h } from '../kernel/dom.js';
import { knows, learn, t } from '../kernel/i18n.js';
import { session } from '../kernel/session.js';
import next from '../texts/next.js';

learn(next);

const SIGN_IN = new Set(['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'REFRESH_TOKEN_INVALID']);

/**
 * `again`: what to do when trying again may help. `ways`: buttons of whoever shows it, who knows
 * more. `quiet`: it is not the answer to something one has just done.
 */
export function problemNote(problem, { again, ways = [], quiet = false } = {}) {
  return h('div', { class: 'note bad', role: quiet ? null : 'alert', 'data-code': problem.code },
    h('p', { class: 'note-title' }, titleOf(problem)),
    isForPeople(problem) && h('p', null, problem.detail),
    violations(problem),
    h('p', { class: 'soft' }, nextOf(problem)),
    h('div', { class: 'row' },
      ways,
      again && needsSigningIn(problem) &&
        h('button', { class: 'small', onClick: async () => (await signIn()) && again() }, t('sign.in')),
      again && !needsSigningIn(problem) &&
        h('button', { class: 'small', onClick: again }, t('problem.again')),
      problem.page &&
        h('a', { href: problem.page, target: '_blank', rel: 'noopener', class: 'quiet' },
          t('problem.meaning'))));
}

export const titleOf = (problem) =>
  problem.title ?? (problem.code === 'OFFLINE' ? t('problem.offline') : t('problem.strange'));

/** What a person, not a program, can do about it. */
export const nextOf = (problem) => {
  if (knows(`next.${problem.code}`)) {
    return t(`next.${problem.code}`);
  }
  return problem.retryable ? t('next.retryable') : t('next.final');
};

/** Details that speak of requests, headers and members are for programs: the next step says it in words. */
const isForPeople = ({ title, detail }) =>
  detail && detail !== title && !/\/api\/|\b(?:GET|POST|PUT|DELETE)\b|-Key|-Match|Bearer|\b[a-z]+[A-Z]\w*/.test(detail);

// Later, because the door itself shows problems.
const signIn = async () => (await import('./sign-in.js')).signIn();

const needsSigningIn = (problem) => SIGN_IN.has(problem.code) || (problem.status === 401 && !session.isSignedIn);

function violations(problem) {
  const errors = problem.body?.errors ?? [];
  return errors.length > 0 &&
    h('ul', { class: 'plain' },
      errors.map((error) =>
        h('li', null, h('code', null, error.pointer ?? error.parameter ?? error.header ?? ''), ' ', error.detail)));
}
