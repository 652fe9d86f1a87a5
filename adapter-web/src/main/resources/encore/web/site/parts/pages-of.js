// Lists that go on: a page of the API at a time, the next one when it is wanted.
import { h, show } from '../kernel/dom.js';
import { api } from '../kernel/api.js';
import { t } from '../kernel/i18n.js';
import { busyButton } from './busy-button.js';
import { problemNote } from './problem-note.js';

/**
 * A list of what `path` answers. `row` makes an element of an item, `frame` what they go into
 * (`{ outer, inner }`), `empty` what is there without any. The first page is awaited.
 */
export async function pagesOf(path, { row, frame = plainList, empty, signal, limit = 20 }) {
  const { outer, inner } = frame();
  const foot = h('div', { class: 'row center' });
  const whole = h('div', { class: 'stack' }, outer, foot);
  let cursor = null;
  const more = async () => {
    const page = await api.get(addressOf(path, limit, cursor), { signal });
    inner.append(...page.items.map(row));
    cursor = page.hasMore ? page.nextCursor : null;
    show(foot, cursor && button.button);
  };
  const button = busyButton(t('list.more'), async () => {
    try {
      await more();
    } catch (problem) {
      show(foot, problemNote(problem, { again: () => button.button.click() }), button.button);
    }
  }, { kind: 'plain' });
  await more();
  return inner.childElementCount === 0 && empty ? empty() : whole;
}

function addressOf(path, limit, cursor) {
  const url = new URL(path, location.origin);
  url.searchParams.set('limit', limit);
  if (cursor) {
    url.searchParams.set('cursor', cursor);
  }
  return url.pathname + url.search;
}

function plainList() {
  const list = h('ul', { class: 'cards' });
  return { outer: list, inner: list };
}

/** A table with these heads; a narrow screen scrolls it, by keyboard, too. */
export const tableOf = (name, heads) => () => {
  const body = h('tbody');
  return {
    inner: body,
    outer: h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
      h('table', null,
        h('thead', null, h('tr', null, heads.map((head) => h('th', { scope: 'col' }, head)))),
        body)),
  };
};

export const nothing = (text, way) => () =>
  h('div', { class: 'empty' }, h('p', null, text), way);
