// A hold: how long it lasts, and the way to pay for it.
import { h } from '../../kernel/dom.js';
import { knows, t } from '../../kernel/i18n.js';
import { asking } from './asking.js';
import { begun } from './begun.js';
import { hold } from './hold.js';
import { choice } from './choice.js';

export function heldView(it) {
  const status = it.payment?.status;
  if (status === 'CHARGING') {
    return { title: t('till.asking.title'), main: [asking(it, 'till.asking.held'), hold(it, { isBusy: true })] };
  }
  return {
    title: t('till.held.title', { n: it.booking.seats.length }),
    main: [ofLast(it.payment), hold(it), status === 'READY' ? begun(it) : choice(it)],
  };
}

/** What became of the payment before. */
function ofLast(payment) {
  if (payment?.status === 'DECLINED') {
    const why = `till.declined.${payment.declineCode}`;
    return told('bad', t('till.declined.title'),
      t(knows(why) ? why : 'till.declined.other'), t('till.declined.next'));
  }
  return payment?.reason === 'NEVER_CHARGED' &&
    told('warn', t('till.never.title'), t('till.never.text'), t('till.declined.next'));
}

const told = (kind, title, ...texts) =>
  h('div', { class: `note ${kind}`, role: 'alert', 'data-first': true },
    h('p', { class: 'note-title' }, title),
    texts.map((text) => h('p', null, text)));
