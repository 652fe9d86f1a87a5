// "Check my place": whether the draw was made as it was promised, worked out by this browser.
import { h } from '../kernel/dom.js';
import { api } from '../kernel/api.js';
import { showMoment } from '../kernel/format.js';
import { learn, t } from '../kernel/i18n.js';
import texts from '../texts/queue.js';
import { anyIndex } from './draw/any-index.js';
import { everyPlace } from './draw/every-place.js';
import { ALGORITHM, orderOf } from './draw/order.js';
import { findings } from './draw/verdict.js';
import { keepCommitment, keptCommitment, keptIndex } from './place/notes.js';

learn(texts);

export default async ({ concertId }, signal) => {
  const [concert, proof] = await Promise.all([
    api.get(`/api/concerts/${encodeURIComponent(concertId)}`, { signal }),
    api.get(`/api/queue/${encodeURIComponent(concertId)}/proof`, { signal }),
  ]);
  keepCommitment(proof);
  const node = h('div', { class: 'stack loose room' },
    h('header', { class: 'stack tight' },
      h('p', null, h('a', { class: 'back', href: `#/${concertId}` }, concert.title)),
      h('h1', null, t('draw.title')),
      h('p', null, t('draw.intro'))),
    ...content(proof, signal));
  return { title: t('draw.title'), node };
};

function content(proof, signal) {
  if (!proof.openedAt) {
    return [early(proof)];
  }
  if (!proof.count) {
    return [h('p', { class: 'note' }, t('draw.nobody'))];
  }
  if (proof.algorithm !== ALGORITHM) {
    return [h('p', { class: 'note warn' }, t('draw.unknown', { algorithm: proof.algorithm }))];
  }
  const placeOf = orderOf(proof.secret, proof.concertId, proof.count);
  const index = proof.index ?? keptIndex(proof.concertId);
  return [
    results(findings(proof, keptCommitment(proof.concertId), index, placeOf)),
    anyIndex(placeOf, proof.count, index ?? 0),
    everyPlace(placeOf, proof.count, signal),
    material(proof),
  ];
}

const early = (proof) =>
  h('section', { class: 'card stack' },
    h('h2', null, t('draw.early')),
    proof.opensAt && h('p', null, t('queue.early.when', { moment: showMoment(proof.opensAt) })),
    h('p', null, t('draw.early.text')),
    h('p', null, h('span', { class: 'soft' }, t('queue.fair.hash')), h('br'),
      h('code', { class: 'hash' }, proof.commitment)));

const results = (found) =>
  h('section', { class: 'stack' },
    h('h2', null, t(summary(found.map(({ verdict }) => verdict)))),
    h('ul', { class: 'cards' }, found.map(finding)));

function summary(verdicts) {
  if (verdicts.includes('bad')) {
    return 'draw.broken';
  }
  return verdicts.includes('') ? 'draw.holds' : 'draw.right';
}

const finding = ({ verdict, title, text, more }) =>
  h('li', { class: 'card stack tight', 'data-verdict': verdict },
    h('h3', { class: 'row' }, h('span', { class: `badge ${verdict}` }, t(`draw.verdict.${verdict || 'open'}`)), title),
    h('p', null, text),
    more && h('code', { class: 'hash' }, more));

/** For whoever would rather work it out with a program of his own. */
const material = (proof) =>
  h('details', { class: 'card' },
    h('summary', null, t('draw.material')),
    h('dl', { class: 'facts' },
      ['algorithm', 'concertId', 'count', 'commitment', 'secret'].map((name) =>
        [h('dt', null, name), h('dd', null, h('code', { class: 'hash' }, String(proof[name])))])),
    h('p', { class: 'soft fine' }, t('draw.material.text')));
