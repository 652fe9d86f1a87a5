// Coupons: those to be had, with numbers that move, and one's own.
import { h, set, say, show } from '../../kernel/dom.js';
import { call } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { clockTime } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { problemNote } from '../../parts/problem-note.js';
import { signIn } from '../../parts/sign-in.js';
import texts from '../../texts/coupons.js';
import { onPerson, whileSeen } from '../goods/page.js';
import { campaign } from './campaign.js';
import { ownCoupon } from './coupon.js';
import { isRush, wait } from './taking.js';

learn(texts);

const [QUICK, CALM] = [1, 5];
const SOON = 10;
const ORDER = ['OPEN', 'UPCOMING', 'SOLD_OUT', 'CLOSED', 'INACTIVE'];

export default async function coupons(_, signal) {
  const room = roomOf(signal);
  await room.lookAtMine();
  await fetched(room);
  room.look = whileSeen(() => live(room), signal, paceOf(room));
  onPerson(() => {
    room.waiting.clear();
    room.lookAtMine();
    room.look();
  }, signal);
  const node = h('div', { class: 'stack loose' },
    h('div', { class: 'stack tight' },
      h('h1', null, t('coupons.title')), h('p', { class: 'soft' }, t('coupons.rule'))),
    h('section', { class: 'stack', 'aria-labelledby': 'coupons-there' },
      h('h2', { id: 'coupons-there' }, t('coupons.there')), room.stale, room.none, room.list),
    h('section', { class: 'stack', 'aria-labelledby': 'coupons-mine' },
      h('h2', { id: 'coupons-mine' }, t('coupons.mine')), room.own));
  return { title: t('coupons.title'), node };
}

function roomOf(signal) {
  const room = {
    signal,
    cards: new Map(),
    mine: new Map(),
    waiting: new Map(),
    refusals: new Map(),
    list: h('ul', { class: 'cards campaigns' }),
    none: h('p', { class: 'empty' }, t('coupons.none')),
    stale: h('p', { class: 'soft fine', hidden: true }),
    own: h('div'),
    paint: (couponId) => room.cards.get(couponId)?.update(room.cards.get(couponId).coupon),
    lookAtMine: () => lookAtMine(room),
    showMine(couponId) {
      room.own.querySelector(`[data-coupon="${couponId}"]`)?.focus();
    },
  };
  return room;
}

/** Its numbers, and the hour: what opens must open by the clock of the house. */
async function fetched(room, options) {
  const asked = Date.now();
  const { data, headers } = await call('GET', '/api/coupons?limit=100', { signal: room.signal, ...options });
  const heard = Date.now();
  if (headers.get('Date')) {
    // Whole seconds, cut off: half of one more is the best guess, and less to be trusted than serverTime.
    clock.hear(new Date(headers.get('Date')).getTime() + 500, asked - 500, heard + 500);
  }
  room.heard = clock.now();
  paintAll(room, data.items);
}

async function live(room) {
  try {
    await fetched(room, { attempts: 1 });
    set(room.stale, 'hidden', true);
  } catch {
    say(room.stale, t('coupons.stale', { when: clockTime(room.heard) }));
    set(room.stale, 'hidden', null);
    return CALM;
  }
  return paceOf(room);
}

/** Quick while it is decided, calm otherwise. */
function paceOf(room) {
  const coupons = [...room.cards.values()].map(({ coupon }) => coupon);
  const opensSoon = ({ status, opensAt }) => status === 'UPCOMING' && clock.left(opensAt) < SOON;
  return coupons.some((coupon) => isRush(coupon) || opensSoon(coupon)) ? QUICK : CALM;
}

/** Cards stay where they are while one looks at them, whatever becomes of them. */
function paintAll(room, items) {
  const ordered = [...items].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  for (const coupon of ordered) {
    wait(room, coupon);
    const known = room.cards.get(coupon.couponId);
    if (known) {
      known.update(coupon);
    } else {
      const card = campaign(room, coupon);
      room.cards.set(coupon.couponId, card);
      room.list.append(card.node);
    }
  }
  const there = new Set(items.map(({ couponId }) => couponId));
  for (const [couponId, { coupon, update }] of room.cards) {
    // What the house stops is not in the list any more; whoever looks at it is told so.
    there.has(couponId) || update({ ...coupon, status: 'INACTIVE' });
  }
  set(room.none, 'hidden', room.cards.size > 0);
}

async function lookAtMine(room) {
  room.mine.clear();
  if (!session.isSignedIn) {
    show(room.own, h('div', { class: 'empty' }, h('p', null, t('coupons.mine.sign')),
      h('button', { onClick: () => signIn() }, t('sign.in'))));
  } else {
    await ownOnes(room);
  }
  room.cards.forEach((card) => card.update(card.coupon));
}

async function ownOnes(room) {
  const row = (one) => {
    room.mine.set(one.couponId, one);
    return ownCoupon(one);
  };
  try {
    const path = `/api/users/${session.user.userId}/coupons`;
    show(room.own, await pagesOf(path, {
      row, signal: room.signal, limit: 100, empty: nothing(t('coupons.mine.none')),
    }));
  } catch (problem) {
    if (!room.signal.aborted) {
      show(room.own, problemNote(problem, { again: room.lookAtMine, quiet: true }));
    }
  }
}
