// Addresses behind the hash: no server has to know them, and each can be sent to a friend.
import { h, set, show } from './dom.js';
import { t } from './i18n.js';
import { closeDialogs } from '../parts/dialog.js';
import { Problem } from './problem.js';
import { problemNote } from '../parts/problem-note.js';

let leaving = new AbortController();
let table = [];
let isFirst = true;

/**
 * `[{ path: '/concerts/:id', load: () => import(…) }]`. A page is a module whose default is
 * `async (params, signal) => ({ title, node })`; the signal is aborted when it is left.
 */
export function route(routes) {
  table = routes.map(compiled);
  addEventListener('hashchange', turn);
  turn();
}

export const go = (path) => {
  location.hash = path;
};

/** For `aria-current` of a link: it leads to where one is, whatever is asked for there, or above it. */
export function currentOf(href) {
  const place = ({ pathname, hash }) => pathname + (hash || '#/').split('?')[0];
  const [there, here] = [place(new URL(href, location.href)), place(location)];
  return there === here ? 'page' : !there.endsWith('/') && here.startsWith(`${there}/`) ? 'true' : null;
}

/** A row of links that is wider than the screen shows the one of where one is. */
export function showWhere() {
  const link = document.querySelector('encore-header nav [data-here]');
  const row = link?.closest('ul');
  row?.scrollTo(link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2, 0);
}

/** The same page again, as after a change that shows everywhere. `isUnasked`: whoever reads is left where he is. */
export const again = ({ isUnasked = false } = {}) => turn(null, isUnasked);

function compiled(entry) {
  const names = [];
  const pattern = entry.path.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/?]+)';
  });
  return { ...entry, names, pattern: new RegExp(`^${pattern}$`) };
}

async function turn(_, isUnasked = false) {
  // The link that skips to the content has an address, too.
  if (location.hash !== '' && !location.hash.startsWith('#/')) {
    return;
  }
  closeDialogs();
  leaving.abort();
  leaving = new AbortController();
  const signal = leaving.signal;
  const main = document.getElementById('main');
  main.setAttribute('aria-busy', 'true');
  try {
    const { title, node } = await pageAt(location.hash.slice(1) || '/', signal);
    if (!signal.aborted) {
      settle(main, title, node, isUnasked);
    }
  } catch (problem) {
    if (!signal.aborted) {
      settle(main, t('page.failed'), failed(problem));
    }
  }
}

async function pageAt(address, signal) {
  const [path, query = ''] = address.split('?');
  for (const entry of table) {
    const found = path.match(entry.pattern);
    if (found) {
      const page = await entry.load();
      const named = entry.names.map((name, i) => [name, decodeURIComponent(found[i + 1])]);
      const params = Object.fromEntries([...new URLSearchParams(query), ...named]);
      return page.default(params, signal);
    }
  }
  return { title: t('page.unknown'), node: unknown() };
}

function settle(main, title, node, isUnasked) {
  const stays = isUnasked && !main.contains(document.activeElement);
  show(main, node);
  main.removeAttribute('aria-busy');
  document.title = `${title} · Encore`;
  for (const link of document.querySelectorAll('encore-header a[href]')) {
    const current = currentOf(link.href);
    set(link, 'data-here', current !== null);
    set(link, 'aria-current', current);
  }
  showWhere();
  if (!isFirst && !stays) {
    // Who cannot see that the page has changed hears its name.
    const heading = main.querySelector('h1') ?? main;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    isUnasked || scrollTo(0, 0);
  }
  isFirst = false;
}

const unknown = () =>
  h('section', { class: 'empty' },
    h('h1', null, t('page.unknown')),
    h('p', null, home()));

/** The concerts, from any room. */
const home = () => h('a', { href: '/#/', class: 'button' }, t('page.home'));

function failed(problem) {
  if (!(problem instanceof Problem)) {
    console.error(problem);
  }
  return h('section', { class: 'empty' },
    h('h1', null, t('page.failed')),
    problemNote(problem, { again: problem.status === 404 ? undefined : turn }),
    problem.status === 404 && home());
}
