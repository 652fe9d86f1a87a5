// What the house has promised an answer for. Kept in the browser, so that a reload and a second tab go on waiting.
import { call, pause } from '../../kernel/api.js';
import { session } from '../../kernel/session.js';
import { kept } from '../../kernel/store.js';

const NAME = 'promises';

const all = () => {
  const found = kept.get(NAME);
  return found && found.userId === session.user?.userId ? found.requests : {};
};

const keep = (requests) => kept.set(NAME, { userId: session.user.userId, requests });

export const promises = {
  /** `{ requestId, acceptedAt }`, or undefined. */
  of: (couponId) => all()[couponId],

  keep({ couponId, requestId, acceptedAt }) {
    keep({ ...all(), [couponId]: { requestId, acceptedAt } });
  },

  drop(couponId) {
    const { [couponId]: _, ...others } = all();
    keep(others);
  },
};

/** Asks as often as the house says, until it is answered for good; `unheard` hears whether it can be asked. */
export async function answerOf({ requestId }, { signal, after = 1, unheard }) {
  for (let seconds = after; ;) {
    await pause(seconds, signal);
    try {
      const { data, headers } = await call('GET', `/api/coupons/issue-requests/${requestId}`, { signal, attempts: 1 });
      if (data.status !== 'PENDING') {
        return data;
      }
      seconds = Number(headers.get('Retry-After')) || 1;
      unheard(false);
    } catch (problem) {
      if (!problem.retryable) {
        throw problem;
      }
      seconds = problem.retryAfter || 2;
      unheard(true);
    }
  }
}
