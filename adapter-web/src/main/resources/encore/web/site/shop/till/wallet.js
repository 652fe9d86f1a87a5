// The wallet: what there is, how it came about, and more of it.
import { h, say } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { moment, won } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { session } from '../../kernel/session.js';
import { nothing, pagesOf } from '../../parts/pages-of.js';
import { chargeForm } from './charge.js';
import { ownPage } from './door.js';

export default ownPage('till.wallet.title', 'till.wallet.door', async (_, signal) => {
  const path = `/api/users/${session.user.userId}/balance`;
  const history = h('div');
  const [purse, lines] = await Promise.all([api.get(path, { signal }), transactions(path, signal)]);
  history.append(lines);
  const balance = balanceOf(purse);
  const charged = async () => {
    balance.paint(await api.get(path, { signal }));
    history.replaceChildren(await transactions(path, signal));
  };
  return {
    title: t('till.wallet.title'),
    node: h('div', { class: 'stack loose' },
      h('h1', null, t('till.wallet.title')),
      h('div', { class: 'till-wallet' },
        balance.node,
        chargeForm(charged),
        h('section', { class: 'stack', 'aria-labelledby': 'lines' },
          h('h2', { id: 'lines' }, t('till.wallet.lines')), history))),
  };
});

function balanceOf(purse) {
  const amount = h('p', { class: 'till-balance' });
  const reserved = h('p', { class: 'soft' });
  const paint = (now) => {
    say(amount, won(now.available));
    say(reserved, now.reserved > 0 ? t('till.wallet.reserved', { amount: won(now.reserved) }) : t('till.wallet.all'));
  };
  paint(purse);
  const node = h('section', { class: 'stack tight', 'aria-label': t('till.wallet.balance') }, amount, reserved);
  return { paint, node };
}

const transactions = (path, signal) =>
  pagesOf(`${path}/transactions`, { signal, row: line, frame: lines, empty: nothing(t('till.wallet.none')) });

function lines() {
  const list = h('ul', { class: 'plain till-transactions' });
  return { outer: list, inner: list };
}

function line({ type, amount, balanceAfter, reference, occurredAt }) {
  const [kind, id] = reference.split('/');
  const name = word('till.transaction', id ? `${type}.${kind}` : `${type}.${reference}`);
  const href = { payment: `#/payments/${id}`, order: `#/orders/${id}` }[kind];
  return h('li', null,
    h('div', null,
      h('p', null, id && href ? h('a', { href }, name) : name),
      h('p', { class: 'soft fine' }, h('time', { datetime: occurredAt }, moment(occurredAt)))),
    h('div', { class: 'num' },
      h('p', { class: `till-amount ${type === 'USE' ? '' : 'plus'}` }, `${type === 'USE' ? '−' : '+'}${won(amount)}`),
      h('p', { class: 'soft fine' }, t('till.wallet.after', { balance: won(balanceAfter) }))));
}
