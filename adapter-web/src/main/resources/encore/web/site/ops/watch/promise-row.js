// One promise: its sentence, whether it holds, and on demand who broke it and how we asked.
import { h, say, show } from '../../kernel/dom.js';
import { ago, exactly, number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

const LOOKS = { HOLDS: 'good', BROKEN: 'bad', UNKNOWN: 'warn' };

/** Its sentence is the API's own, which speaks English. */
export function promiseRow({ id, promise, kind, sql }) {
  const [state, facts] = [h('span', { class: 'badge' }), h('dl', { class: 'facts fine' })];
  const question = h('pre', { tabindex: '0', role: 'region', 'aria-label': t('promises.sql', { id }) }, sql);
  let last = null;
  const fill = () => {
    const lines = factsOf(last, kind);
    if (details.open && facts.textContent !== lines.flat().join('')) {
      show(facts, lines.map(([name, value]) => [h('dt', null, name), h('dd', null, value)]));
    }
  };
  const details = h('details', { onToggle: fill },
    h('summary', null, state, h('span', { lang: 'en' }, promise), h('code', { class: 'soft' }, id)),
    h('div', { class: 'stack tight' }, facts, question));
  return {
    node: h('li', { 'data-promise': id }, details),
    tell(now) {
      state.className = `badge ${LOOKS[now.status]}`;
      say(state, t(`promises.${now.status}`));
      details.open ||= now.status === 'BROKEN' && last?.status !== 'BROKEN';
      last = now;
      fill();
    },
  };
}

function factsOf({ violations, offenders, brokenSince, checkedAt, fullAt, tookMillis, trouble }, kind) {
  return [
    [t('promises.kind'), t(`promises.${kind}`)],
    violations > 0 && [t('promises.violations'), number(violations)],
    offenders.length > 0 && [t('promises.offenders'), offenders.join(', ')],
    brokenSince && [t('promises.since'), exactly(brokenSince)],
    trouble && [t('promises.trouble'), trouble],
    checkedAt && [t('promises.checkedAt'), t('promises.took', { ago: ago(checkedAt), n: tookMillis })],
    fullAt && [t('promises.fullAt'), ago(fullAt)],
  ].filter(Boolean);
}
