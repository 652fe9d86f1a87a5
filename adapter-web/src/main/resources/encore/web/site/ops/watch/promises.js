// What the house promises of its books, green or red, and who broke it.
import { h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { ago, span } from '../../kernel/format.js';
import { knows, t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { attempt } from './attempt.js';
import { keyed } from './keyed.js';
import { promiseRow } from './promise-row.js';
import { look } from './pulse.js';

const PATH = '/api/admin/consistency';
const LOOKS = { HOLDS: 'good', BROKEN: 'bad', UNKNOWN: 'warn' };
const order = ['BROKEN', 'UNKNOWN', 'HOLDS'];

export function promises(signal) {
  const state = h('span', { class: 'badge' });
  const round = h('p', { class: 'soft' }, t('watch.looking'));
  const groups = h('ul', { class: 'plain groups' });
  const trouble = h('div');
  const put = keyed(groups, ([family]) => family, group);
  const tell = (report) => {
    state.className = `badge ${LOOKS[report.status]}`;
    say(state, t(`promises.${report.status}`));
    say(round, roundOf(report.round));
    put(grouped(report.promises));
  };
  const watch = look(20, () => api.get(PATH, { signal, attempts: 1 }), tell, signal);
  const check = (full) => busyButton(t(full ? 'promises.check.full' : 'promises.check'), () => {
    show(trouble);
    return attempt(trouble, async () => announce(summary(await checked(full, tell, signal))));
  }, { kind: 'small' }).button;
  return h('section', { class: 'stack', 'aria-labelledby': 'promises' },
    h('div', { class: 'row apart' },
      h('div', { class: 'row' }, h('h2', { id: 'promises' }, t('promises')), state),
      h('div', { class: 'row' }, check(false), check(true))),
    round, watch.note, trouble, groups);
}

/** Asks for a look, and waits until it is over. Some instance begins it within a second or two. */
async function checked(full, tell, signal) {
  const before = (await api.get(PATH, { signal })).round.endedAt;
  let report = await api.post(`${PATH}/check`, { full }, { signal });
  while (report.round.isUnderWay || report.round.wanted || report.round.endedAt === before) {
    tell(report);
    await new Promise((resolve) => setTimeout(resolve, 700));
    report = await api.get(PATH, { signal });
  }
  tell(report);
  return report;
}

const summary = ({ promises: all }) => {
  const of = (wanted) => all.filter(({ status }) => status === wanted).length;
  const [broken, n] = [of('BROKEN'), all.length - of('UNKNOWN')];
  return broken > 0 ? t('promises.some', { n: broken }) : t('promises.all', { n, total: all.length });
};

function roundOf({ isUnderWay, wanted, full, done, total, beganAt, endedAt }) {
  const what = t(full ? 'promises.whole' : 'promises.recent');
  if (isUnderWay || wanted) {
    return wanted && !isUnderWay ? t('promises.wanted') : t('promises.underWay', { what, done, total });
  }
  return endedAt
    ? t('promises.round', {
      what, ago: ago(endedAt), took: span((new Date(endedAt) - new Date(beganAt)) / 1000), total })
    : t('promises.never');
}

/** By the letter of their names, as docs and alarms have them; worst first. */
function grouped(list) {
  const families = Map.groupBy(list, ({ id }) => id[0]);
  const worst = (items) => Math.min(...items.map(({ status }) => order.indexOf(status)));
  return [...families].sort(([a, x], [b, y]) => worst(x) - worst(y) || a.localeCompare(b));
}

function group([family]) {
  const state = h('span', { class: 'badge' });
  const list = h('ul', { class: 'plain stack tight' });
  const put = keyed(list, ({ id }) => id, promiseRow);
  const name = knows(`promises.of.${family}`) ? t(`promises.of.${family}`) : family;
  let last = [];
  const fill = () => details.open && put(last);
  const details = h('details', { class: 'card group', onToggle: fill },
    h('summary', null, h('h3', null, name), state), list);
  let wasWell = true;
  return {
    node: h('li', null, details),
    tell([, items]) {
      const well = items.filter(({ status }) => status === 'HOLDS').length;
      const isBroken = items.some(({ status }) => status === 'BROKEN');
      state.className = `badge ${isBroken ? 'bad' : well === items.length ? 'good' : 'warn'}`;
      say(state, well === items.length
        ? t('promises.group', { n: well })
        : t('promises.group.some', { n: items.length - well, total: items.length }));
      last = items;
      // Opens once when it falls ill; whoever closes it then has seen it.
      details.open ||= wasWell && well < items.length;
      wasWell = well === items.length;
      fill();
    },
  };
}
