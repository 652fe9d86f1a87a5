// What is paid can be given back until some time before the show; the house says until when.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { showMoment, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { Problem } from '../../kernel/problem.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import { tellTabs } from './watched.js';

/** What nobody has paid for, such as seats that are a gift, has no such time and cannot be given back. */
export function giveBack(it) {
  const { refundableUntil } = it.booking;
  const until = refundableUntil && showMoment(refundableUntil);
  const isOver = clock.left(refundableUntil) === 0;
  const trouble = h('div');
  const { button } = busyButton(t('till.back.button'), async () => {
    show(trouble);
    if (await confirmed(t('till.back.title'), questionFor(it.payment), t('till.back.yes'), { isDangerous: true })) {
      await cancel(it, trouble);
    }
  }, { kind: 'plain' });
  return until && h('section', { class: 'stack till-noprint', 'aria-labelledby': 'back' },
    h('h2', { id: 'back' }, t('till.back.heading')),
    h('p', { class: 'soft' }, t(isOver ? 'till.back.until' : 'till.back.text', { until })),
    trouble,
    !isOver && h('div', { class: 'row' }, button));
}

const questionFor = (payment) =>
  payment
    ? t(`till.back.text.${payment.method}`, { amount: won(payment.payableAmount) })
    : t('till.back.text.none');

async function cancel(it, trouble) {
  try {
    await api.delete(`/api/bookings/${it.booking.bookingId}`);
    await it.changed();
    tellTabs(it);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    if (await it.changed().catch(() => false)) {
      return;
    }
    const { refundableUntil } = problem.body;
    if (refundableUntil) {
      problem.detail = t('till.back.until', { until: showMoment(refundableUntil) });
    }
    show(trouble, problemNote(problem, { again: problem.retryable ? () => cancel(it, trouble) : null }));
  }
}
