// To pay and to hear what came of it: most refusals are a new state of the page, others have a way out.
import { h, show } from '../../kernel/dom.js';
import { won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { Problem } from '../../kernel/problem.js';
import { go } from '../../kernel/router.js';
import { busyButton } from '../../parts/busy-button.js';
import { problemNote } from '../../parts/problem-note.js';
import { charging } from './payments.js';
import { tellTabs } from './watched.js';

/**
 * `pay` does it; `again` is the same by the button that began it; `others` are ways of whoever
 * asks, by code: functions that make a button.
 */
export async function paying(it, { trouble, pay, again, others = {} }) {
  show(trouble);
  try {
    const bought = (await pay())?.booking?.bookingId ?? it.booking.bookingId;
    if (bought !== it.booking.bookingId) {
      go(`/bookings/${bought}`);
      return;
    }
    await it.changed();
    tellTabs(it);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    await refused(it, problem, { trouble, again, others });
  }
}

async function refused(it, problem, { trouble, again, others }) {
  // A payment that was begun and got no answer is a new state, too, which does not say why.
  it.problem = problem.retryable ? problem : null;
  const isNew = await it.changed().catch(() => false);
  it.problem = null;
  if (isNew) {
    // Another tab was faster, the card was declined, the time is up: the page says so by now.
    tellTabs(it);
    return;
  }
  const ways = { INSUFFICIENT_BALANCE: () => chargeAndPay(problem, trouble, again), ...others };
  show(trouble, problemNote(problem, {
    again: problem.retryable || problem.status === 401 ? again : null,
    ways: problem.code.startsWith('QUEUE_') ? toTheLine(it) : ways[problem.code]?.(),
  }));
}

function chargeAndPay({ body }, trouble, again) {
  const { amount, charge } = charging(body);
  return busyButton(t('till.charge.short', { amount }), async () => {
    try {
      const { currentBalance } = await charge();
      announce(t('till.charge.done', { balance: won(currentBalance) }));
    } catch (problem) {
      show(trouble, problemNote(problem));
      return;
    }
    await again();
  }).button;
}

const toTheLine = ({ show: of }) =>
  of && h('a', { class: 'button small', href: `/queue#/${of.concert.concertId}` }, t('till.pay.line'));
