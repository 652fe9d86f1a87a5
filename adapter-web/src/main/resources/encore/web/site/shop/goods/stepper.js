// How many: a number with a button on either side, for a mouse, a thumb and the arrow keys.
import { h, set } from '../../kernel/dom.js';
import { announce } from '../../kernel/live.js';
import { t } from '../../kernel/i18n.js';

export const MOST = 99;

/**
 * `{ node, value, limit(max), value = n }`; `changed` hears of every number that somebody chose. `name` is
 * of what there are so many.
 */
export function stepper(name, { value = 1, max = MOST, changed = () => {} } = {}) {
  let most = max;
  const input = h('input', {
    type: 'number', inputmode: 'numeric', min: 1, max: most, value, 'aria-label': t('goods.quantity', { name }),
    onChange: () => choose(input.valueAsNumber),
  });
  const less = step('−', t('goods.less', { name }), () => choose(now() - 1, true));
  const more = step('+', t('goods.more', { name }), () => choose(now() + 1, true));
  const now = () => input.valueAsNumber || 1;
  const mark = () => {
    set(less, 'aria-disabled', now() <= 1 ? 'true' : null);
    set(more, 'aria-disabled', now() >= most ? 'true' : null);
  };
  const put = (wanted) => {
    input.value = Math.min(most, Math.max(1, Math.round(wanted) || 1));
    mark();
  };
  const choose = (wanted, isStep = false) => {
    const before = now();
    put(wanted);
    if (isStep && now() !== before) {
      // A button beside a field: its number is not read out by itself.
      announce(String(now()));
    }
    changed(now());
  };
  mark();
  return {
    node: h('div', { class: 'stepper', role: 'group', 'aria-label': t('goods.quantity', { name }) }, less, input, more),
    get value() {
      return now();
    },
    set value(wanted) {
      put(wanted);
    },
    limit(wanted) {
      most = Math.max(1, Math.min(MOST, wanted));
      set(input, 'max', most);
      mark();
    },
  };
}

const step = (sign, label, act) =>
  h('button', { type: 'button', class: 'icon', 'aria-label': label, onClick: (event) =>
    event.currentTarget.getAttribute('aria-disabled') || act() }, sign);
