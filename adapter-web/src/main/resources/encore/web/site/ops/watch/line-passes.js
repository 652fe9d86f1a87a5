// Who was let in, newest first; a pass can be called back.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { clockTime, exactly, number } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { confirmed } from '../../parts/dialog.js';
import { nothing, pagesOf, tableOf } from '../../parts/pages-of.js';
import { attempt } from './attempt.js';

const HEADS = ['number', 'user', 'admitted', 'until', 'state', 'act'];

/** `{ node, tell({ stats }) }`. The list is as of when it was asked for: what one reads must not move. */
export function passesPanel(path, signal, changed) {
  const [place, trouble] = [h('div'), h('div')];
  let inside = 0;
  const tried = async (act) => {
    if (await attempt(trouble, act)) {
      show(trouble);
      changed();
    }
  };
  const load = async () => show(place, await pagesOf(`${path}/passes`, {
    signal,
    row: (pass) => row(pass, path, tried),
    frame: tableOf(t('passes.list'), HEADS.map((head) => t(`passes.${head}`))),
    empty: nothing(t('passes.none')),
  }));
  const fresh = busyButton(t('passes.fresh'), () => tried(load), { kind: 'small' }).button;
  const all = busyButton(t('passes.all'), async () => {
    const text = t('passes.all.text', { inside: number(inside) });
    if (await confirmed(t('passes.all'), text, t('passes.all'), { isDangerous: true })) {
      await tried(async () => {
        await api.delete(`${path}/passes`);
        announce(t('passes.all.done'));
        await load();
      });
    }
  }, { kind: 'small' }).button;
  tried(load);
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'passes' },
      h('div', { class: 'row apart' }, h('h2', { id: 'passes' }, t('passes')), h('div', { class: 'row' }, fresh, all)),
      trouble, place),
    tell({ stats }) {
      if (stats.activeCount > inside && place.querySelector('.empty')) {
        // Nobody reads an empty list.
        tried(load);
      }
      inside = stats.activeCount;
    },
  };
}

function row(pass, path, tried) {
  const state = h('td', null, stateOf(pass));
  const act = h('td');
  if (!pass.end) {
    const button = busyButton(t('passes.revoke'), async () => {
      const values = { number: number(pass.queueNumber), time: clockTime(pass.activeUntil) };
      const [name, text] = [t('passes.revoke'), t('passes.revoke.text', values)];
      if (await confirmed(name, text, name, { isDangerous: true })) {
        await tried(async () => {
          await api.delete(`${path}/passes/${pass.userId}`);
          show(state, stateOf({ ...pass, end: 'REVOKED' }));
          // The button is gone, and with it the focus: what has become of the pass takes it.
          state.tabIndex = -1;
          state.focus();
          show(act);
          announce(t('passes.revoke.done', values));
        });
      }
    }, { kind: 'small' }).button;
    button.setAttribute('aria-label', t('passes.revoke.of', { number: number(pass.queueNumber) }));
    act.append(button);
  }
  return h('tr', null,
    h('th', { scope: 'row', class: 'num' }, number(pass.queueNumber)),
    h('td', null, h('code', null, pass.userId)),
    h('td', { class: 'num' }, exactly(pass.admittedAt)),
    h('td', { class: 'num' }, clockTime(pass.activeUntil)), state, act);
}

const stateOf = ({ end, pickedUpAt }) =>
  h('span', { class: `badge ${end ? '' : pickedUpAt ? 'good' : 'accent'}` },
    end ? word('pass', end) : t(pickedUpAt ? 'passes.inside' : 'passes.called'));
