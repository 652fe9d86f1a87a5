// The same on every page: where one is, who one is, in which language and light.
import { h, show } from '../kernel/dom.js';
import { language, speak, t } from '../kernel/i18n.js';
import '../kernel/live.js';
import { Part } from '../kernel/part.js';
import { currentOf, showWhere } from '../kernel/router.js';
import { onSession, session } from '../kernel/session.js';
import { choose } from '../kernel/store.js';
import './cart-count.js';
import { signIn } from './sign-in.js';

const ROOMS = {
  shop: [['/#/', 'nav.concerts'], ['/#/goods', 'nav.goods'], ['/#/coupons', 'nav.coupons'], ['/#/bookings', 'nav.bookings']],
  queue: [['/#/', 'nav.concerts'], ['/queue#/', 'nav.queue']],
  ops: [['#/', 'nav.overview'], ['#/queues', 'nav.queues'], ['#/holds', 'nav.holds'], ['#/news', 'nav.news'],
    ['#/runbooks', 'nav.runbooks'], ['#/catalogue', 'nav.catalogue'],
    ['#/sold', 'nav.sold'], ['#/audit', 'nav.audit']],
};

class Header extends Part {
  start() {
    this.paint();
    onSession(() => this.paint(), this.life);
    ['click', 'focusin', 'keydown'].forEach((type) => this.listen(document, type, (event) => this.fold(event)));
  }

  /** The menu closes behind who has chosen, goes elsewhere, or thinks better of it. */
  fold({ type, key, target }) {
    const menu = this.querySelector('details[open]');
    if (menu && (key === 'Escape' || (type !== 'keydown' && !menu.contains(target)) || (type === 'click' && target.closest('a')))) {
      menu.contains(document.activeElement) && toPerson();
      menu.open = false;
    }
  }

  paint() {
    const hadFocus = this.contains(document.activeElement);
    show(this,
      h('a', { class: 'skip', href: '#main', onClick: skip }, t('nav.skip')),
      h('header', { class: 'bar' },
        h('a', { class: 'brand', href: '/#/', 'aria-label': t('nav.home') }, mark(), h('span', null, 'Encore')),
        h('nav', { 'aria-label': t('nav.label') }, h('ul', null, links(this.dataset.room), this.dataset.room === 'shop' && h('li', null, h('encore-cart-count')))),
        h('div', { class: 'bar-end' }, person(this.dataset.room), languages(), themes())));
    showWhere();
    if (hadFocus) {
      toPerson();
    }
  }
}

/** The button that opened the door is gone, as is the one that closed it behind somebody. */
const toPerson = () => document.querySelector('encore-header [data-person]')?.focus();

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

const mark = () => h('span', { class: 'mark', 'aria-hidden': 'true' });

function links(room) {
  return (ROOMS[room] ?? []).map(([href, key]) => {
    const current = currentOf(href);
    return h('li', null,
      h('a', { href, 'data-here': current !== null, 'aria-current': current }, t(key)));
  });
}

function person(room) {
  if (!session.isSignedIn) {
    const enter = async () => (await signIn()) && toPerson();
    return h('button', { class: 'small', 'data-person': true, onClick: enter }, t('sign.in'));
  }
  return h('details', { class: 'menu' },
    h('summary', { 'data-person': true }, session.user.name),
    h('ul', { class: 'menu-list' },
      room === 'shop' && h('li', null, h('a', { href: '/#/wallet' }, t('nav.wallet'))),
      room === 'shop' && h('li', null, h('a', { href: '/#/notices' }, t('nav.notices'))),
      room !== 'ops' && session.isAdmin && h('li', null, h('a', { href: '/ops' }, t('nav.ops'))),
      room === 'ops' && h('li', null, h('a', { href: '/#/' }, t('nav.shop'))),
      h('li', null, h('button', { class: 'quiet', onClick: () => session.signOut() }, t('sign.out')))));
}

/** Each language is named in itself. */
const languages = () =>
  language === 'en'
    ? h('button', { class: 'icon', lang: 'ko', title: '한국어', onClick: () => speak('ko') }, '한국어')
    : h('button', { class: 'icon', lang: 'en', title: 'English', onClick: () => speak('en') }, 'English');

function themes() {
  const isDark = () =>
    (document.documentElement.dataset.theme ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const label = () => t(isDark() ? 'theme.light' : 'theme.dark');
  const button = h('button', { class: 'icon', 'aria-label': label(), title: label(), onClick: () => {
    const theme = isDark() ? 'light' : 'dark';
    choose('theme', theme);
    document.documentElement.dataset.theme = theme;
    button.setAttribute('aria-label', label());
    button.title = label();
  } }, h('span', { class: 'moon', 'aria-hidden': 'true' }));
  return button;
}

customElements.define('encore-header', Header);
