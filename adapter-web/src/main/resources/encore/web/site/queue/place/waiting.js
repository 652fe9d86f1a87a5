// In line: one's number, who is before and behind, how long, and what not to worry about.
import { h, say, set, show } from '../../kernel/dom.js';
import { number, span } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { Part } from '../../kernel/part.js';
import { picture } from './picture.js';
import { heading, leaveButton, ticketNumber, toDraw, worries } from './pieces.js';
import { waitWords } from './words.js';

/** When one heard the last time; counts by itself and is read by whoever looks. */
class Heard extends Part {
  at = Date.now();

  start() {
    this.tick();
    this.every(1_000, () => this.tick());
  }

  now() {
    this.at = Date.now();
    this.tick();
  }

  tick() {
    const seconds = Math.round((Date.now() - this.at) / 1000);
    say(this, seconds < 2 ? t('queue.heard.now') : t('queue.heard', { span: span(seconds) }));
  }
}

customElements.define('encore-heard', Heard);

/** `{ node, update(standing, note) }`. */
export function waitingView(place) {
  const big = h('strong', { class: 'huge' });
  const fields = Object.fromEntries(['ahead', 'behind', 'wait', 'seat'].map((name) => [name, h('dd')]));
  const heard = h('encore-heard', { class: 'fine soft' });
  const remarks = h('div', { class: 'stack tight' });
  const fall = picture(place.concertId);
  const ticket = ticketNumber();
  const node = h('div', { class: 'split' },
    h('section', { class: 'card stack' },
      heading(t('queue.waiting')),
      h('p', { class: 'number' }, h('span', { class: 'soft' }, t('queue.number')), big),
      h('dl', { class: 'tiles' },
        Object.entries(fields).map(([name, value]) => h('div', null, h('dt', null, t(`queue.${name}`)), value))),
      remarks, fall.node, heard),
    h('aside', { class: 'stack' },
      worries(), h('p', null, toDraw(place.concertId)), ticket.node, leaveButton(place)));
  let told = null;
  const update = (standing, note) => {
    say(big, standing.position === undefined ? '–' : number(standing.position));
    fill(fields, standing);
    const words = remarksOf(standing);
    if (told !== words.join()) {
      told === null || announce(words.join(' ') || t('queue.say.on'));
      told = words.join();
      show(remarks, words.map((text) => h('p', { class: 'note warn' }, text)));
    }
    if (standing.aheadCount !== undefined) {
      fall.update(standing.aheadCount, note?.ahead ?? standing.aheadCount);
    }
    ticket.update(standing);
    heard.now();
  };
  return { node, update };
}

function fill(fields, standing) {
  const count = (n) => (n === undefined ? t('queue.unknown') : number(n));
  say(fields.ahead, count(standing.aheadCount));
  say(fields.behind, count(standing.behindCount));
  say(fields.wait, standing.waitKnown ? waitWords(standing.estimatedWait) : t('queue.unknown'));
  say(fields.seat, word('queue.seat', standing.seatLikelihood));
  set(fields.seat, 'data-likelihood', standing.seatLikelihood);
}

/** Only what is out of the ordinary. */
function remarksOf(standing) {
  const reason = standing.waitReason;
  return [
    standing.stale && t('queue.stale'),
    reason && word('queue.reason', reason),
    !standing.waitKnown && !reason && !standing.stale && t('queue.wait.unknown'),
    standing.skipped > 0 && t('queue.skipped', { n: standing.skipped }),
  ].filter(Boolean);
}
