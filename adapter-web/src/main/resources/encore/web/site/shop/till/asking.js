// The bank has not answered yet, or the money is on its way: said as it is, and asked until it is known.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { Part } from '../../kernel/part.js';
import { go } from '../../kernel/router.js';
import { tellTabs } from './watched.js';

const ASK_EVERY = 2_000;

export const asking = (it, text) => Object.assign(h('encore-asking', { class: 'note till-asking' }), { it, text });

class Asking extends Part {
  #isAsking = false;

  start() {
    this.replaceChildren(
      h('p', { class: 'note-title' },
        h('span', { class: 'till-turn', 'aria-hidden': 'true' }), t(`${this.text}.title`)),
      h('p', null, t(`${this.text}.text`)));
    this.every(ASK_EVERY, () => this.ask());
  }

  async ask() {
    if (this.#isAsking) {
      return;
    }
    this.#isAsking = true;
    try {
      await this.follow(await api.get(`/api/payments/${this.it.payment.paymentId}`, { signal: this.life }));
    } catch {
      // Asked again in a moment: nothing is lost by an answer that does not come.
    } finally {
      this.#isAsking = false;
    }
  }

  /** Money that came late has bought the same seats anew, under another booking. */
  async follow(payment) {
    if (payment.bookingId !== this.it.booking.bookingId) {
      go(`/bookings/${payment.bookingId}`);
    } else if (payment.status !== this.it.payment.status && (await this.it.changed())) {
      tellTabs(this.it);
    }
  }
}

customElements.define('encore-asking', Asking);
