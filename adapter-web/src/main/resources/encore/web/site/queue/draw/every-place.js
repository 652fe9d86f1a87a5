// On request: that everybody got a place of his own, by working out all of them.
import { h, say, set, show } from '../../kernel/dom.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { ALL_MAX, doubleIn } from './all-places.js';

export function everyPlace(placeOf, count, signal) {
  const room = h('div', { class: 'stack tight' });
  const check = busyButton(t('draw.all.check', { count: number(count) }), () => tryAll(placeOf, count, room, signal),
    { kind: 'plain' });
  return h('section', { class: 'card stack' },
    h('h2', null, t('draw.all')),
    h('p', null, t('draw.all.text')),
    count <= ALL_MAX ? h('div', { class: 'row' }, check.button) : h('p', { class: 'soft' }, t('draw.all.many')),
    room);
}

async function tryAll(placeOf, count, room, signal) {
  const bar = h('div', { class: 'way', role: 'progressbar', 'aria-label': t('draw.all'), 'aria-valuemin': 0, 'aria-valuemax': 100 });
  const told = h('p', { class: 'num' });
  show(room, bar, told);
  const progress = (share) => {
    bar.style.setProperty('--done', `${100 * share}%`);
    set(bar, 'aria-valuenow', Math.floor(100 * share));
    say(told, t('draw.all.progress', { done: number(Math.floor(share * count)), count: number(count) }));
  };
  let found;
  try {
    found = await doubleIn(placeOf, count, { progress, signal });
  } catch (stopped) {
    if (signal.aborted) {
      return;
    }
    throw stopped;
  }
  const text = found === null
    ? t('draw.all.good', { count: number(count) })
    : t('draw.all.bad', { index: number(found) });
  show(room, h('p', { class: found === null ? 'note good' : 'note bad' },
    h('span', { class: 'note-title' }, t(`draw.verdict.${found === null ? 'good' : 'bad'}`)), text));
  announce(text);
}
