// One sentence for two in the morning: is the house well, and if not, what is not.
import { h, say, show } from '../../kernel/dom.js';
import { clockTime } from '../../kernel/format.js';
import { t, word } from '../../kernel/i18n.js';
import { announce, warn } from '../../kernel/live.js';

/** `{ node, tell(judged, sample), missed(since) }`. */
export function verdict() {
  const sentence = h('p', { class: 'verdict' }, t('watch.looking'));
  const asides = h('ul', { class: 'plain soft' });
  const time = h('p', { class: 'soft fine num' });
  const node = h('section', { class: 'card stack tight wellness', 'aria-label': t('watch.verdict') },
    sentence, asides, time);
  let last = null;
  const put = (kind, text, more = []) => {
    node.dataset.kind = kind;
    say(sentence, text);
    if (asides.textContent !== more.join('')) {
      show(asides, more.map((line) => h('li', null, line)));
    }
    if (last !== null && last !== kind) {
      // Not each change of a number: only when the house falls ill, or is well again.
      (kind === 'bad' ? warn : announce)(text);
    }
    last = kind;
  };
  return {
    node,
    tell(judged, sample) {
      const { kind, text } = sayingOf(judged);
      put(kind, text, asidesOf(judged, sample));
      say(time, t('watch.asOf', { time: clockTime(sample.at) }));
    },
    missed: (since) => put('bad', t('watch.unreached', { time: clockTime(since) })),
  };
}

function sayingOf(judged) {
  const firing = judged.filter(({ state }) => state === 'FIRING');
  const urgent = firing.filter(({ rule }) => rule.level === 'P0');
  if (urgent.length > 0) {
    return { kind: 'bad', text: t('watch.ill', { what: named(urgent) }) };
  }
  if (firing.length > 0) {
    return { kind: 'warn', text: t('watch.ailing', { what: named(firing) }) };
  }
  const pending = judged.filter(({ state }) => state === 'PENDING');
  return pending.length > 0
    ? { kind: 'warn', text: t('watch.soon', { what: named(pending) }) }
    : { kind: 'good', text: t('watch.well') };
}

const named = (alarms) => alarms.map(({ rule }) => t(`alert.${rule.name}`)).join(' · ');

function asidesOf(judged, sample) {
  const pending = judged.filter(({ state }) => state === 'PENDING');
  const other = judged.filter(({ state, rule }) => state === 'FIRING' && rule.level !== 'P0');
  const isFiring = judged.some(({ state }) => state === 'FIRING');
  const isIll = judged.some(({ state, rule }) => state === 'FIRING' && rule.level === 'P0');
  return [
    isIll && other.length > 0 && t('watch.also', { what: named(other) }),
    isFiring && pending.length > 0 && t('watch.soon', { what: named(pending) }),
    sample.up.kafka === false && t('watch.kafka'),
    sample.modes.length > 0 && t('watch.moded', { what: sample.modes.map((mode) => word('mode', mode)).join(', ') }),
    sample.untold.length > 0 && t('watch.untold', { what: sample.untold.join(', ') }),
  ].filter(Boolean);
}
