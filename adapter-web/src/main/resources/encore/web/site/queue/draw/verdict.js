// What can be said about a draw from its proof, what was kept from before, and one's own index.
import { moment, number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { hex, sha256, unhex } from './sha256.js';

/** `[{ verdict: 'good' | 'bad' | '', title, text, more }]`; an empty verdict says nothing either way. */
export function findings(proof, kept, index, placeOf) {
  return [ofSecret(proof), ofMemory(proof, kept), ofPlace(proof, index, placeOf)];
}

function ofSecret({ secret, commitment }) {
  const isSo = hex(sha256(unhex(secret))) === commitment;
  return {
    verdict: isSo ? 'good' : 'bad',
    title: t('draw.secret'),
    text: t(isSo ? 'draw.secret.good' : 'draw.secret.bad'),
    more: commitment,
  };
}

/** The heart of it: without something noted before the opening, a hash proves nothing. */
function ofMemory({ commitment, openedAt }, kept) {
  const title = t('draw.memory');
  if (kept === null) {
    return { verdict: '', title, text: t('draw.memory.none') };
  }
  const when = { seen: moment(kept.seenAt), opened: moment(openedAt) };
  return kept.commitment === commitment
    ? { verdict: 'good', title, text: t('draw.memory.good', when) }
    : { verdict: 'bad', title, text: t('draw.memory.bad', when), more: kept.commitment };
}

function ofPlace({ count, place }, index, placeOf) {
  const title = t('draw.mine');
  if (index === null) {
    return { verdict: '', title, text: t('draw.mine.none') };
  }
  if (index >= count) {
    return { verdict: '', title, text: t('draw.mine.late', { count: number(count) }) };
  }
  const worked = placeOf(index);
  const told = (verdict, key) =>
    ({ verdict, title, text: `${workedOut(index, worked, count)} ${t(key, { told: number(place ?? 0) })}` });
  if (place === undefined) {
    return told('', 'draw.mine.worked');
  }
  return worked === place ? told('good', 'draw.mine.good') : told('bad', 'draw.mine.bad');
}

export const workedOut = (index, place, count) =>
  t('draw.worked', { index: number(index), place: number(place), nth: number(place + 1), count: number(count) });
