// How long the seats are kept: by the server's clock, which is asked again now and then.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { moment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce, warn } from '../../kernel/live.js';
import { Part } from '../../kernel/part.js';
import { ofTab } from '../../kernel/store.js';
import { busyButton } from '../../parts/busy-button.js';
import '../../parts/countdown.js';
import { confirmed } from '../../parts/dialog.js';
import { problemNote } from '../../parts/problem-note.js';
import { tellTabs } from './watched.js';

const ASK_EVERY = 20_000;
const SOON = 60;

/** `isBusy`: the bank is being asked, and nothing can be done but wait. */
export const hold = (it, { isBusy = false } = {}) => Object.assign(h('encore-hold'), { it, isBusy });

class Hold extends Part {
  #isTold = false;

  start() {
    const { booking } = this.it;
    this.path = `/api/bookings/${booking.bookingId}`;
    this.timer = h('encore-countdown',
      { until: booking.expiresAt, 'aria-label': t('till.hold.timer'), onOver: () => this.over() });
    this.word = h('p', { class: 'soft fine' }, t('till.hold.text'));
    this.trouble = h('div');
    this.ways = h('div', { class: 'row' });
    show(this,
      h('section', { class: 'card stack tight', 'aria-label': t('till.hold.label') },
        h('div', { class: 'row apart' },
          h('p', { class: 'till-clock' }, h('span', null, t('till.hold.left')), ' ', this.timer),
          this.ways),
        this.word, this.trouble));
    this.offer();
    this.every(1_000, () => this.soon());
    this.every(ASK_EVERY, () => this.ask());
    this.listen(document, 'visibilitychange', () => document.hidden || this.ask());
    this.ask();
  }

  offer() {
    const isExtended = ofTab.get(`extended.${this.it.booking.bookingId}`);
    show(this.ways, !this.isBusy && [
      !isExtended && busyButton(t('till.hold.extend'), () => this.extend(), { kind: 'small' }).button,
      busyButton(t('till.hold.release'), () => this.release(), { kind: 'small' }).button,
    ]);
  }

  soon() {
    const left = this.timer.seconds;
    if (left <= SOON && left > 0 && !this.#isTold) {
      this.#isTold = true;
      warn(t('till.hold.minute'));
    }
  }

  /** Another tab may have got more time; or it is a hold no longer. */
  async ask() {
    const time = await api.get(`${this.path}/time`, { signal: this.life }).catch(() => null);
    if (time?.status === 'HELD') {
      this.until(time.expiresAt);
    } else if (time) {
      await this.it.changed().catch(() => null);
    }
  }

  until(instant) {
    if (instant !== this.timer.getAttribute('until')) {
      this.timer.until = instant;
      this.it.booking.expiresAt = instant;
      this.#isTold = false;
    }
  }

  /** The server decides when it is over, and may be asked a moment too early. */
  over() {
    const look = () => this.it.changed().catch(() => null);
    look();
    this.every(1_500, look);
  }

  async extend() {
    try {
      const time = await api.post(`${this.path}/extend`);
      this.until(time.expiresAt);
      this.extended(t('till.hold.extended', { until: moment(time.expiresAt) }));
    } catch (problem) {
      if (problem.code === 'HOLD_NOT_EXTENDABLE') {
        await this.ask();
        this.extended(t('till.hold.fixed'));
      } else if (!(await this.it.changed().catch(() => false))) {
        show(this.trouble, problemNote(problem));
      }
    }
  }

  extended(text) {
    ofTab.set(`extended.${this.it.booking.bookingId}`, true);
    this.offer();
    this.word.textContent = text;
    this.ways.querySelector('button')?.focus();
    announce(text);
  }

  async release() {
    const [title, text, yes] = ['title', 'text', 'yes'].map((name) => t(`till.release.${name}`));
    if (!(await confirmed(title, text, yes, { isDangerous: true }))) {
      return;
    }
    try {
      // Not by DELETE: that gives back what was paid for on a phone meanwhile, too.
      await api.post(`${this.path}/release`);
    } catch (problem) {
      show(this.trouble, problemNote(problem));
    }
    await this.it.changed().catch(() => null);
    tellTabs(this.it);
  }
}

customElements.define('encore-hold', Hold);
