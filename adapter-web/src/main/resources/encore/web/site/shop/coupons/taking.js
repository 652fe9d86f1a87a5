// Getting a coupon: at once, or by a promise that is kept a moment later.
import { call, pause } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { session } from '../../kernel/session.js';
import { kept } from '../../kernel/store.js';
import { signIn } from '../../parts/sign-in.js';

const KEPT = 'promises';

const all = (userId) => kept.get(KEPT)?.[userId] ?? {};

const keep = (userId, requests) => kept.set(KEPT, { ...kept.get(KEPT), [userId]: requests });

/** Kept in the browser for each who uses it, so that a reload, a second tab and the next sign-in go on waiting. */
const promises = {
  /** `{ requestId, acceptedAt }`, or undefined. */
  of: (userId, couponId) => all(userId)[couponId],

  keep(userId, { couponId, requestId, acceptedAt }) {
    keep(userId, { ...all(userId), [couponId]: { requestId, acceptedAt } });
  },

  drop(userId, couponId) {
    const { [couponId]: _, ...others } = all(userId);
    keep(userId, others);
  },
};

/** Asks as often as the house says, until it is answered for good; `unheard` hears whether it can be asked. */
async function answerOf({ requestId }, { signal, after = 1, unheard }) {
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

const JUST_OPENED = 60_000;
const FEW = 0.1;

/** Nearly out, or just opened. */
export const isRush = ({ status, opensAt, remainingQuantity, totalQuantity }) =>
  status === 'OPEN' &&
  (clock.now() - new Date(opensAt) < JUST_OPENED || remainingQuantity <= Math.max(10, totalQuantity * FEW));

/**
 * In a rush a place is asked for instead of a coupon: to be accepted takes no turn at the row that all want, and
 * the place stands whatever becomes of this page. Otherwise the campaign does as it does.
 */
export async function take(room, coupon) {
  if (!await signIn(t('campaign.sign'))) {
    return;
  }
  const { couponId } = coupon;
  const { userId } = session.user;
  const headers = isRush(coupon) ? { Prefer: 'respond-async' } : {};
  room.refusals.delete(couponId);
  try {
    const answer = await call('POST', `/api/coupons/${couponId}/issue`, { body: {}, headers });
    if (answer.status === 202) {
      promises.keep(userId, { couponId, ...answer.data });
      announce(t('promise.title'));
      wait(room, coupon, Number(answer.headers.get('Retry-After')) || 1);
    } else {
      await yours(room, coupon);
    }
  } catch (problem) {
    await refused(room, coupon, problem);
  }
  room.paint(couponId);
}

/** Goes on with a promise of this page, of before a reload, or of another tab. */
export async function wait(room, coupon, after = 0) {
  const { couponId } = coupon;
  const userId = session.user?.userId;
  const promise = promises.of(userId, couponId);
  if (!promise || room.waiting.has(couponId)) {
    return;
  }
  const place = { ...promise, isUnheard: false };
  room.waiting.set(couponId, place);
  const unheard = (isUnheard) => {
    place.isUnheard = isUnheard;
    room.paint(couponId);
  };
  // Who has signed out finds it when he is back.
  const isLeft = () => room.signal.aborted || room.waiting.get(couponId) !== place;
  const end = () => {
    promises.drop(userId, couponId);
    room.waiting.delete(couponId);
  };
  try {
    const answer = await answerOf(promise, { signal: room.signal, after, unheard });
    if (isLeft()) {
      return;
    }
    await settled(room, coupon, answer);
    end();
  } catch (problem) {
    if (isLeft()) {
      return;
    }
    // It was cleared away: what one has is among one's own.
    end();
    await refused(room, coupon, problem);
  }
  room.paint(couponId);
}

async function settled(room, coupon, { status, reasonCode }) {
  if (status === 'ISSUED') {
    await yours(room, coupon);
  } else {
    await refused(room, coupon, { code: reasonCode });
    announce(`${t('promise.no')}. ${coupon.name}`);
  }
}

async function yours(room, coupon) {
  await room.lookAtMine();
  announce(t('campaign.yours.aloud', { name: coupon.name }));
  room.look();
}

/** Sold out is said to who has one, too: what he has is what counts. */
async function refused(room, { couponId }, problem) {
  await room.lookAtMine();
  if (!room.mine.has(couponId) && problem.code !== 'ISSUE_REQUEST_NOT_FOUND') {
    room.refusals.set(couponId, problem);
  }
  room.look();
}
