// A line that is full: it is tried again as soon as it may be, unless one stops it.
import { h, say } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';

export function tryAgainIn(seconds, again) {
  let left = Math.ceil(seconds);
  const count = h('span', { class: 'num' }, t('queue.full.in', { n: left }));
  const stop = () => {
    clearInterval(timer);
    count.remove();
    stopper.remove();
    now.focus();
  };
  const now = h('button', { class: 'small', onClick: () => {
    clearInterval(timer);
    again();
  } }, t('queue.full.now'));
  const stopper = h('button', { class: 'quiet', onClick: stop }, t('queue.full.stop'));
  const timer = setInterval(() => {
    if (!now.isConnected) {
      // He has joined by hand, or gone elsewhere.
      clearInterval(timer);
      return;
    }
    left--;
    say(count, t('queue.full.in', { n: left }));
    if (left <= 0) {
      now.click();
    }
  }, 1_000);
  return h('div', { class: 'note warn', 'data-code': 'QUEUE_FULL' },
    h('p', { class: 'note-title' }, t('queue.full')),
    h('p', null, t('queue.full.why'), ' ', count),
    h('div', { class: 'row' }, now, stopper));
}
