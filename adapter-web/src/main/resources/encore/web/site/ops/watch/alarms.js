// The alarms: what fires on top and in full, all rules below for who wants to know.
import { h, say, set } from '../../kernel/dom.js';
import { clockTime, countdown } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { tableOf } from '../../parts/pages-of.js';
import { keyed } from './keyed.js';
import { condition, inUnit } from './units.js';

const LOOKS = { FIRING: 'bad', PENDING: 'warn', QUIET: 'good', BLIND: '' };

/** `{ node, tell(judged) }`. */
export function alarms() {
  const list = h('ul', { class: 'plain stack', 'aria-label': t('watch.alarms.now') });
  const calm = h('p', { class: 'soft' }, t('watch.looking'));
  const rules = rulesTable();
  const put = keyed(list, ({ rule }) => rule.name, alarm);
  const summary = h('summary', null, t('watch.alarms.all'));
  return {
    node: h('section', { class: 'stack', 'aria-labelledby': 'alarms' },
      h('h2', { id: 'alarms' }, t('watch.alarms')), calm, list,
      h('details', { class: 'more' }, summary, h('p', { class: 'soft fine' }, t('watch.alarms.hint')), rules.node)),
    tell(judged) {
      const open = judged.filter(({ state }) => state === 'FIRING' || state === 'PENDING');
      const blind = judged.filter(({ state }) => state === 'BLIND').length;
      put(open);
      say(calm, calmly(open.length, judged.length - blind, blind));
      rules.tell(judged);
    },
  };
}

const calmly = (open, told, blind) =>
  [open === 0 && t('watch.alarms.none', { n: told }), blind > 0 && t('watch.alarms.blind', { n: blind })]
    .filter(Boolean).join(' ');

/** One that fires, or will if it goes on. */
function alarm({ rule }) {
  const state = h('span', { class: 'badge' });
  const value = h('p', { class: 'num' });
  const node = h('li', { class: 'note', 'data-alert': rule.name },
    h('div', { class: 'row' }, level(rule), h('h3', null, t(`alert.${rule.name}`)), state),
    h('p', null, t(`alert.${rule.name}.why`)), value, h('p', null, way(rule)));
  return {
    node,
    tell(judged) {
      node.className = `note ${judged.state === 'FIRING' && rule.level === 'P0' ? 'bad' : 'warn'}`;
      state.className = `badge ${LOOKS[judged.state]}`;
      say(state, stateOf(judged));
      say(value, t('watch.alarm.value', {
        value: inUnit(rule.unit, judged.value), condition: condition(rule), who: judged.who.join(', ') }));
    },
  };
}

function stateOf({ rule, state, since }) {
  return state === 'FIRING'
    ? t('watch.firing', { time: clockTime(since + rule.hold * 1000) })
    : t('watch.pending', { time: clockTime(since + rule.hold * 1000), span: countdown(rule.hold) });
}

const level = (rule) =>
  h('span', { class: `badge ${rule.level === 'P0' ? 'bad' : rule.level === 'P1' ? 'warn' : ''}`,
    title: t(`watch.level.${rule.level}`) }, rule.level);

/** The card of the desk that a section of docs/runbook.md begins with. */
const CARDS = {
  1: 'glance', 2: 'glance', 3: 'sessions', 4: 'glance', 5: 'glance', 6: 'outbox', 7: 'books', 8: 'holds', 9: 'line',
  12: 'way',
};

const way = ({ page }) =>
  h('a', { href: `#/runbooks?open=${CARDS[page]}` }, t('watch.runbook', { page, name: t(`watch.runbook.${page}`) }));

function rulesTable() {
  const { outer, inner } = tableOf(t('watch.alarms.all'),
    ['level', 'rule', 'condition', 'value', 'state'].map((head) => t(`watch.head.${head}`)))();
  const put = keyed(inner, ({ rule }) => rule.name, ruleRow);
  return { node: outer, tell: put };
}

function ruleRow({ rule }) {
  const value = h('td', { class: 'num' });
  const [state, reason] = [h('span', { class: 'badge' }), h('div', { class: 'fine' })];
  const node = h('tr', null,
    h('td', null, level(rule)),
    h('th', { scope: 'row' }, t(`alert.${rule.name}`), h('div', { class: 'fine soft' }, h('code', null, rule.name)),
      h('div', { class: 'fine' }, way(rule)), rule.isOwn && h('div', { class: 'fine soft' }, t('watch.rule.own'))),
    h('td', null, condition(rule)), value, h('td', null, state, reason));
  return {
    node,
    tell(judged) {
      say(value, inUnit(rule.unit, judged.value));
      set(state, 'class', `badge ${LOOKS[judged.state]}`);
      say(state, t(`watch.state.${judged.state}`));
      say(reason, judged.reason ? t(`watch.blind.${judged.reason}`) : '');
    },
  };
}
