// One concert as operations have it: its words, its poster, its dates; and how it is taken off.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { number, showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { nothing } from '../../parts/pages-of.js';
import { newWords, words } from './concert-words.js';
import { anew } from './deed.js';
import { back, below, line } from './pieces.js';
import { posterDesk } from './poster-desk.js';
import { removal } from './removal.js';
import { newDate, oneDate } from './schedule.js';

const LIST = '#/catalogue';

export default async function concert({ concertId, date }, signal) {
  if (concertId === 'new') {
    return below(back(LIST, t('nav.catalogue')), t('cat.new'), newWords());
  }
  const path = `/api/admin/concerts/${concertId}`;
  if (date) {
    return date === 'new' ? newDate(path, concertId, signal) : oneDate(path, concertId, date, signal);
  }
  const it = await api.get(path, { signal });
  return below(back(LIST, t('nav.catalogue')), it.title,
    part('cat.dates.title', dates(it),
      h('p', null, h('a', { href: `${LIST}/${concertId}?date=new`, class: 'button primary' }, t('cat.date.new')))),
    h('div', { class: 'split' },
      part('cat.words', words(path, it)),
      part('cat.poster', posterDesk(path, it.posterUrl))),
    part('cat.remove', removal(path, it.version, t('cat.remove.sure', it), () => anew(t('cat.removed', it), LIST))));
}

const part = (key, ...content) => h('section', { class: 'card stack' }, h('h2', null, t(key)), content);

const dates = ({ concertId, schedules = [] }) => (schedules.length === 0
  ? nothing(t('cat.dates.none'))()
  : h('ul', { class: 'lines' }, schedules.map((date) => line({
    href: `${LIST}/${concertId}?date=${date.scheduleId}`,
    title: showMoment(date.startsAt),
    about: [t('cat.counts', { sold: number(date.counts.sold), held: number(date.counts.held),
      available: number(date.counts.available), total: number(date.counts.total) })],
    state: date.booked && h('span', { class: 'badge' }, t('cat.booked')),
  }))));
