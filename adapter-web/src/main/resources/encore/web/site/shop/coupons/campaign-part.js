// One's own part in a campaign: the button, the promise, the coupon, or why there is none.
import { h, set, show } from '../../kernel/dom.js';
import { clock } from '../../kernel/clock.js';
import { clockTime, number } from '../../kernel/format.js';
import { knows, t } from '../../kernel/i18n.js';
import { problemNote } from '../../parts/problem-note.js';

/** Longer than the house says it takes at most. */
const LONG = 60;

/** Written anew only when it is something else; who had the focus in it keeps it there. */
export function part(own, room, coupon, button) {
  const [kind, content] = partOf(room, coupon, button);
  set(button, 'aria-disabled', coupon.status === 'OPEN' && !button.hasAttribute('data-busy') ? null : 'true');
  if (own.dataset.kind === kind) {
    return;
  }
  const hadFocus = own.contains(document.activeElement);
  own.dataset.kind = kind;
  show(own, content());
  if (hadFocus && !own.contains(document.activeElement)) {
    own.focus();
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
