// One campaign: what it gives, how many are left, and one's own part in it.
import { h, say, set, show } from '../../kernel/dom.js';
import { moment, number } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { busyButton } from '../../parts/busy-button.js';
import '../../parts/countdown.js';
import { part } from './campaign-part.js';
import { minimumOf, mostOf, validityOf, worthOf } from './discount.js';
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
  card.node = h('li', { class: 'card campaign', 'data-coupon': first.couponId },
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
  }[status]?.() ?? t('campaign.over', { when: moment(closesAt) }));
}
