// One concert: what it is, when, and how much is left.
import { h, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment, won } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import { Problem } from '../../kernel/problem.js';
import { onSession } from '../../kernel/session.js';
import { posterOf } from '../../parts/poster.js';
import texts from '../../texts/hall.js';
import { datesOf } from './dates.js';
import { isAtTheDoor, lineNote } from './line.js';
import { saleBadge } from './sale.js';
import { changes, untilOpen, whileSeen } from './while-seen.js';

learn(texts);

const AGAIN_SECONDS = 5;
const ATTEMPTS = 4;

export default async function concert({ concertId }, signal) {
  const path = `/api/concerts/${encodeURIComponent(concertId)}`;
  const asked = changes(`${path}?expand=schedules`);
  const [first, refusal] = await Promise.all([asked(signal, ATTEMPTS), doorOf(path, signal)]);
  const door = h('div', { class: 'trouble' });
  const state = h('div', { class: 'row' });
  const dates = datesOf(first, refusal);
  const paint = (now) => {
    show(state, saleBadge(now.status, nextOf(now)));
    dates.update(now.schedules);
  };
  const knock = async () => {
    const refused = await doorOf(path, signal);
    dates.guard(refused);
    show(door, refused && lineNote(refused, concertId));
  };
  show(door, refusal && lineNote(refusal, concertId));
  paint(first);
  const look = async () => {
    const now = await asked(signal);
    now && paint(now);
    dates.isGuarded && (await knock());
  };
  whileSeen(AGAIN_SECONDS, look, signal);
  onSession(() => knock().catch(() => null), signal);
  const node = pageOf(first, state, door, dates.node);
  node.addEventListener('open', ({ target }) => untilOpen(look, target, signal));
  return { title: first.title, node };
}

/** The opening that is waited for: of several dates, the next one. */
const nextOf = ({ schedules = [] }) =>
  schedules.filter(({ status }) => status === 'UPCOMING').map(({ saleOpensAt }) => saleOpensAt).sort()[0];

/** Null when one may go in; what the house is short of is no matter of the line. */
async function doorOf(path, signal) {
  try {
    await api.get(`${path}/dates`, { signal, attempts: 1 });
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    return isAtTheDoor(problem) ? problem : null;
  }
}

const pageOf = (concert, state, door, dates) =>
  h('article', { class: 'concert-page' },
    h('div', { class: 'frame' }, posterOf(concert)),
    h('div', { class: 'stack loose' },
      h('header', { class: 'stack tight' },
        h('p', null, h('a', { class: 'back', href: '#/' }, t('concert.back'))),
        state,
        h('h1', null, concert.title),
        h('p', { class: 'artist' }, concert.artist)),
      concert.description && h('p', { class: 'described' }, concert.description),
      h('dl', { class: 'facts' },
        fact('concert.venue', concert.venue),
        fact('concert.opens', showMoment(nextOf(concert) ?? concert.saleOpensAt)),
        concert.priceFrom > 0 && fact('concert.prices', t('concert.from', { amount: won(concert.priceFrom) }))),
      door,
      dates));

const fact = (key, value) => [h('dt', null, t(key)), h('dd', null, value)];
