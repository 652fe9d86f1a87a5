// How long something still lasts, by the server's clock.
import { say, set } from '../kernel/dom.js';
import { clock } from '../kernel/clock.js';
import { countdown } from '../kernel/format.js';
import { Part } from '../kernel/part.js';

/**
 * `<encore-countdown until="…">`; fires `over` once. It is a timer to a screen reader, which is
 * asked, not told: who shows it announces what matters (a minute left, over).
 */
class Countdown extends Part {
  #isOver = false;

  start() {
    set(this, 'role', 'timer');
    this.tick();
    this.every(250, () => this.tick());
  }

  /** Another end, as after an extension. */
  set until(instant) {
    this.setAttribute('until', instant);
    this.#isOver = false;
  }

  get seconds() {
    return clock.left(this.getAttribute('until'));
  }

  tick() {
    const left = this.seconds;
    say(this, countdown(left));
    set(this, 'data-soon', left <= 60);
    if (left === 0 && !this.#isOver) {
      this.#isOver = true;
      this.dispatchEvent(new Event('over'));
    }
  }
}

customElements.define('encore-countdown', Countdown);
