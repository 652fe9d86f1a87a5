// Which concerts have a line, how one stands in each, and the way in.
import { h, set, show } from '../kernel/dom.js';
import { api } from '../kernel/api.js';
import { showMoment } from '../kernel/format.js';
import { learn, t } from '../kernel/i18n.js';
import { nothing, pagesOf } from '../parts/pages-of.js';
import texts from '../texts/queue.js';
import { myNote } from './place/notes.js';
import { aheadOf } from './place/words.js';

learn(texts);

const ME = '/api/queue/tokens/me';

export default async (_, signal) => ({
  title: t('queue.title'),
  node: h('div', { class: 'stack loose' },
    h('header', { class: 'stack tight' },
      h('h1', null, t('queue.title')), h('p', { class: 'soft' }, t('queue.intro'))),
    await pagesOf('/api/concerts', {
      limit: 10,
      signal,
      row: (concert) => row(concert, signal),
      empty: nothing(t('queue.none'), h('a', { class: 'button', href: '/#/' }, t('page.home'))),
    })),
});

/** It is there at once; whether there is a line and a place in it comes a moment later. */
function row(concert, signal) {
  const state = h('div', { class: 'row' }, h('span', { class: 'badge' }, t('queue.line.asking')));
  fill(concert, state, signal);
  return h('li', { class: 'card line-row' },
    h('div', { class: 'stack tight' },
      h('h2', null, concert.title), h('p', { class: 'soft' }, `${concert.artist} · ${concert.venue}`)),
    state);
}

async function fill(concert, state, signal) {
  try {
    const [proof, mine] = await Promise.all([proofOf(concert, signal), placeIn(concert, signal)]);
    set(state.parentElement, 'data-line', proof === null ? 'none' : 'there');
    show(state, ...(proof === null ? withoutLine(concert) : withLine(concert, proof, mine)));
  } catch (problem) {
    if (!signal.aborted) {
      show(state, h('span', { class: 'badge warn' }, t('queue.unknown')), way(concert, 'queue.way.in'));
    }
  }
}

/** Where there is no line there is no proof. The programme may be some seconds old: a line may have gone since. */
const proofOf = ({ concertId, queueMode }, signal) =>
  queueMode === 'OFF'
    ? null
    : api.get(`/api/queue/${concertId}/proof`, { signal }).catch((problem) => {
      if (problem.code === 'QUEUE_NOT_FOUND') {
        return null;
      }
      throw problem;
    });

/** Asking keeps the place as well. Who has none any more hears why on the page of the line. */
const placeIn = ({ concertId }, signal) =>
  myNote(concertId) === null
    ? null
    : api.get(`${ME}?concertId=${concertId}`, { signal, anonymous: true }).catch(() => null);

const withoutLine = (concert) => [
  h('span', { class: 'badge' }, t('queue.line.none')),
  h('a', { class: 'button small', href: `/#/concerts/${concert.concertId}` }, t('queue.seats'), title(concert)),
];

function withLine(concert, proof, mine) {
  const isDrawn = proof.openedAt && proof.count > 0;
  return [
    mine ? myBadge(mine) : lineBadge(proof),
    way(concert, mine ? 'queue.way.mine' : 'queue.way.in', mine?.status !== 'DONE'),
    isDrawn && h('a', { href: `#/${concert.concertId}/draw`, class: 'quiet' }, t('queue.toDraw'), title(concert)),
  ];
}

/** All ways say the same words, so each also says where to. */
const way = (concert, key, isMain = true) =>
  h('a', { class: isMain ? 'button small primary' : 'button small', href: `#/${concert.concertId}` },
    t(key), title(concert));

const title = (concert) => h('span', { class: 'unseen' }, `: ${concert.title}`);

const lineBadge = ({ openedAt, opensAt }) =>
  openedAt || !opensAt
    ? h('span', { class: 'badge good' }, t('queue.line.open'))
    : h('span', { class: 'badge accent' }, t('queue.line.opens', { moment: showMoment(opensAt) }));

function myBadge(mine) {
  if (mine.status === 'ACTIVE') {
    return h('span', { class: 'badge good' }, t('queue.in'));
  }
  if (mine.status === 'DONE') {
    return h('span', { class: 'badge' }, t('queue.done'));
  }
  const text = mine.aheadCount === undefined
    ? t('queue.mine.early')
    : aheadOf(mine.aheadCount);
  return h('span', { class: 'badge accent' }, text);
}
