// How the house is run: read-only, past its copies, coupons at once. Who turned it, why, until when.
import { h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { moment } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { keyed } from './keyed.js';
import { turnMode } from './mode-dialog.js';
import { look } from './pulse.js';
import '../../parts/countdown.js';

export function modes(signal) {
  const list = h('ul', { class: 'cards three' });
  const local = h('p', { class: 'note warn', hidden: true });
  let watch;
  const put = keyed(list, ({ mode }) => mode, (item) => modeCard(item, () => watch.now()));
  watch = look(5, () => api.get('/api/admin/modes', { signal, attempts: 1 }), (answer) => {
    put(answer.items);
    local.hidden = answer.local.length === 0;
    say(local, t('modes.local', { what: answer.local.map((mode) => word('mode', mode)).join(', ') }));
  }, signal);
  return h('section', { class: 'stack', 'aria-labelledby': 'modes' },
    h('h2', { id: 'modes' }, t('modes')), watch.note, local, list);
}

function modeCard({ mode }, turned) {
  const name = word('mode', mode);
  let last;
  const [state, told] = [h('span', { class: 'badge' }), h('div', { class: 'fine stack tight' })];
  const button = h('button', { class: 'small', onClick: async () => {
    await turnMode(last);
    turned();
  } });
  return {
    node: h('li', { class: 'card stack tight', 'data-mode': mode },
      h('div', { class: 'row apart' }, h('h3', null, name), state),
      h('p', { class: 'soft fine' }, t(`mode.${mode}.why`)), told, h('div', null, button)),
    tell(now) {
      state.className = `badge ${now.on ? 'warn' : ''}`;
      say(state, t(now.on ? 'modes.on' : 'modes.off'));
      say(button, t(now.on ? 'modes.turn.off' : 'modes.turn.on', { name }));
      if (JSON.stringify(now) !== JSON.stringify(last)) {
        show(told, now.on && toldOf(now));
      }
      last = now;
    },
  };
}

const toldOf = ({ reason, setAt, until }) => [
  h('p', null, t('modes.reason', { reason })),
  h('p', { class: 'soft' }, t('modes.since', { time: moment(setAt) })),
  until
    ? h('p', { class: 'soft' }, t('modes.left'), ' ', h('encore-countdown', { until, 'aria-label': t('modes.left') }))
    : h('p', { class: 'soft' }, t('modes.endless')),
];
