// One campaign: what it gives, how many are left, and one's own part in it.
import { h, say, set, show } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { clockTime, moment, number } from '../../kernel/format.js';
import { knows, t, word } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import '../../parts/countdown.js';
import { problemNote } from '../../parts/problem-note.js';
import { minimumOf, mostOf, validityOf, worthOf } from './coupon.js';
import { take } from './taking.js';

const KINDS = { OPEN: 'good', UPCOMING: 'accent', SOLD_OUT: '', CLOSED: '', INACTIVE: '' };

/** `{ node, coupon, update(coupon) }`. */
export function campaign(room, first) {
  const card = { coupon: first };
  const badge = h('span', { class: 'badge' });
  const left = leftOf();
  const when = h('p', { class: 'soft fine campaign-when' });
  const own = h('div', { class: 'campaign-own', tabindex: -1 });
  const get = busyButton(t('campaign.get'), () => card.coupon.status === 'OPEN' ? take(room, card.coupon) : null);
  set(get.button, 'aria-label', t('campaign.get.name', { name: first.name }));
  card.node = h('li', { class: 'card campaign', 'data-coupon': first.couponId, tabindex: -1 },
    h('div', { class: 'row apart' }, h('p', { class: 'campaign-worth' }, worthOf(first.discount)), badge),
    h('h3', null, first.name),
    h('p', { class: 'soft fine' }, terms(first)),
    left.node, when, own);
  card.update = (coupon) => {
    card.coupon = coupon;
    say(badge, word('campaign', coupon.status));
    set(badge, 'class', `badge ${KINDS[coupon.status] ?? ''}`);
    left.update(coupon);
    whenOf(when, coupon, room);
    part(own, room, coupon, get.button);
  };
  card.update(first);
  return card;
}

const terms = (coupon) =>
  [mostOf(coupon.discount), minimumOf(coupon), validityOf(coupon)].filter(Boolean).join(' · ');

/** The bar is for the eye; the sentence says the same to all. */
function leftOf() {
  const bar = h('div', { class: 'left-bar', 'aria-hidden': 'true' });
  const text = h('p', { class: 'fine num' });
  const update = ({ remainingQuantity, totalQuantity }) => {
    bar.style.setProperty('--left', remainingQuantity / totalQuantity);
    say(text, t('campaign.left', { left: number(remainingQuantity), total: number(totalQuantity) }));
  };
  return { node: h('div', { class: 'stack tight' }, bar, text), update };
}

/** Written anew only with another status: a countdown goes on by itself. */
function whenOf(node, { status, opensAt, closesAt }, room) {
  if (node.dataset.of === status) {
    return;
  }
  node.dataset.of = status;
  const until = () => {
    const timer = h('encore-countdown', { until: opensAt, 'aria-label': t('campaign.opens') });
    timer.addEventListener('over', () => room.look());
    return h('span', { class: 'row' }, t('campaign.opens'), h('strong', { class: 'campaign-timer' }, timer),
      h('span', null, t('campaign.opens.at', { when: moment(opensAt) })));
  };
  show(node, {
    UPCOMING: until,
    OPEN: () => t('campaign.closes', { when: moment(closesAt) }),
    SOLD_OUT: () => t('campaign.gone'),
    INACTIVE: () => t('campaign.stopped'),
  }[status]?.() ?? t('campaign.over', { when: moment(closesAt) }));
}

/** Longer than the house says it takes at most. */
const LONG = 60;

/** Written anew only when it is something else; who had the focus in it keeps it there. */
function part(own, room, coupon, button) {
  const [kind, content] = partOf(room, coupon, button);
  set(button, 'aria-disabled', coupon.status === 'OPEN' && !button.hasAttribute('data-busy') ? null : 'true');
  if (own.dataset.kind === kind) {
    return;
  }
  const hadFocus = own.contains(document.activeElement);
  own.dataset.kind = kind;
  show(own, content());
  if (hadFocus && !own.contains(document.activeElement)) {
    // Sold out from under the button: there is nothing left but the card.
    (own.childElementCount > 0 ? own : own.parentElement).focus();
  }
}

function partOf(room, coupon, button) {
  const { couponId, status } = coupon;
  const mine = room.mine.get(couponId);
  const promise = room.waiting.get(couponId);
  const refusal = room.refusals.get(couponId);
  if (mine) {
    return ['mine', () => yours(room, coupon, mine)];
  }
  if (promise) {
    const isLong = clock.now() - new Date(promise.acceptedAt) > LONG * 1000;
    return [`promise ${isLong} ${promise.isUnheard}`, () => promised(promise, isLong)];
  }
  // What is still open may be tried again, and the reason stands above the button.
  const isOpen = status === 'OPEN' || status === 'UPCOMING';
  return [`${refusal?.code} ${isOpen}`, () => [refusal && refused(refusal), isOpen && button]];
}

const yours = (room, { totalQuantity }, { couponId, number: place }) =>
  h('div', { class: 'note good' },
    h('p', { class: 'note-title' }, t('campaign.yours', { number: number(place), total: number(totalQuantity) })),
    h('p', null, h('button', { class: 'quiet', onClick: () => room.showMine(couponId) }, t('campaign.see'))));

const promised = ({ acceptedAt, isUnheard }, isLong) =>
  h('div', { class: 'note', 'data-promise': true },
    h('p', { class: 'note-title row' }, h('span', { class: 'waits', 'aria-hidden': 'true' }), t('promise.title')),
    h('p', null, t(isLong ? 'promise.long' : 'promise.text', { when: clockTime(acceptedAt) })),
    isUnheard && h('p', null, t('promise.unheard')));

const refused = (problem) =>
  knows(`promise.no.${problem.code}`)
    ? h('div', { class: 'note warn', role: 'alert', 'data-code': problem.code },
      h('p', { class: 'note-title' }, t('promise.no')),
      h('p', null, t(`promise.no.${problem.code}`)))
    : problemNote(problem);
