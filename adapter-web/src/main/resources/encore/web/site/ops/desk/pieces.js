// What several of these pages show: tabs, figures, lines of a list, facts, raw text.
import { clock } from '../../kernel/clock.js';
import { h } from '../../kernel/dom.js';
import { ago, exactly } from '../../kernel/format.js';
import { learn, t, word } from '../../kernel/i18n.js';
import { again, go } from '../../kernel/router.js';
import texts from '../../texts/desk.js';
import { leftover } from './deed.js';
import { formOf } from './form.js';

learn(texts);

export const page = (title, ...content) => below(null, title, ...content);

/** A page with a way back to the one above it. */
export const below = (way, title, ...content) => ({
  title,
  node: h('div', { class: 'stack loose desk' },
    h('div', { class: 'stack tight' }, way, h('h1', null, title), leftover()), content),
});

/** Pages that belong together: `[[href, text]]`. */
export const tabs = (name, list, here) =>
  h('nav', { class: 'tabs', 'aria-label': name },
    h('ul', null, list.map(([href, text]) =>
      h('li', null, h('a', { href, 'aria-current': href === here ? 'page' : null }, text)))));

/** `[[what, how many, tone]]`; a tone needs a word beside it, so it has one. */
export const figures = (list) =>
  h('dl', { class: 'figures' }, list.map(([what, value, tone]) =>
    h('div', { class: tone ?? null },
      h('dt', null, what, tone === 'bad' && ` · ${t('desk.look')}`), h('dd', null, value))));

/** One of a list: what opens it, what it is about, how it stands. */
export const line = ({ href, title, about = [], state, picture }) =>
  h('li', { class: 'line' }, picture,
    h('div', null,
      href ? h('a', { href }, title) : h('strong', null, title),
      h('p', { class: 'soft fine' }, dotted(about))),
    h('div', { class: 'row' }, state));

const dotted = (parts) => parts.filter(Boolean).flatMap((part, i) => (i > 0 ? [' · ', part] : [part]));

export function lines() {
  const list = h('ul', { class: 'lines' });
  return { outer: list, inner: list };
}

/** `[[name, value]]`; what is not there is left out. */
export const facts = (list) =>
  h('dl', { class: 'facts' }, list
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [h('dt', null, name), h('dd', null, value)]));

/** What is yet to come has no "ago". */
export const when = (instant) =>
  instant && h('time', { datetime: instant },
    new Date(instant) > clock.now() ? exactly(instant) : `${exactly(instant)} (${ago(instant)})`);

export const since = (instant) => h('time', { datetime: instant, title: exactly(instant) }, ago(instant));

export const code = (text) => text && h('code', null, text);

const TONES = {
  PENDING: 'accent', FAILING: 'warn', REFUSED: 'bad', PUBLISHED: 'good', FAILED: 'bad', BEHIND: 'warn', GAP: 'warn',
  REPLAYED: 'good', SETTLED: 'good', UNREADABLE: 'bad', CONFIRMED: 'good', HELD: 'accent',
};

export const badge = (family, value) => h('span', { class: `badge ${TONES[value] ?? ''}` }, word(family, value));

/** As it is, but with JSON set out; a region of its own, which the keyboard scrolls. */
export const raw = (name, data) =>
  h('section', { class: 'stack tight' },
    h('h2', null, name),
    h('pre', { tabindex: '0', role: 'region', 'aria-label': name }, pretty(data)));

function pretty(data) {
  try {
    return JSON.stringify(typeof data === 'string' ? JSON.parse(data) : data, null, 2);
  } catch {
    return data;
  }
}

export function addressOf(base, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value || value === 0)).toString();
  return query ? `${base}?${query}` : base;
}

/** What is wanted of a list stands in the address. */
export function filters(base, params, fields) {
  return formOf({ name: 'filters', fields, values: params, submit: t('desk.show'), kind: 'plain',
    act: (values) => {
      const path = addressOf(base, values);
      location.hash === path ? again() : go(path);
    },
    ways: location.hash.includes('?') ? [h('a', { href: base, class: 'quiet' }, t('desk.all'))] : [] }).node;
}

export const choices = (family, values) =>
  [['', t('desk.any')], ...values.map((value) => [value, word(family, value)])];

export const pick = (params, names) => Object.fromEntries(names.map((name) => [name, params[name]]));

export const back = (href, text) => h('p', null, h('a', { href, class: 'back' }, text));
