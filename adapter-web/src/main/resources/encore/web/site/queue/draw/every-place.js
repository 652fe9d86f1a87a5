// On request: that everybody got a place of his own, by working out all of them.
import { h, say, show } from '../../kernel/dom.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { busyButton } from '../../parts/busy-button.js';
import { goTo, wayBar } from '../work/bar.js';
import { inSlices } from '../work/slices.js';

/** More would take a phone's memory. */
const ALL_MAX = 10_000_000;

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
  const bar = wayBar(t('draw.all'));
  const told = h('p', { class: 'num' });
  show(room, bar, told);
  const progress = (share) => {
    goTo(bar, 100 * share);
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

/** Resolves to null when each place is given once, else to the first index whose place was taken. */
export async function doubleIn(placeOf, count, { progress, signal }) {
  const taken = new Uint8Array(count);
  let index = 0;
  let found = null;
  const step = () => {
    const place = placeOf(index);
    if (taken[place] === 1) {
      found = index;
    }
    taken[place] = 1;
    index++;
    return found !== null || index >= count;
  };
  await inSlices(step, { tell: () => progress(index / count), signal });
  return found;
}
