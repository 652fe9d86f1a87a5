// What there is to call when something burns, in the order of docs/runbook.md. One entry is one card:
//   key      its texts: run.<key>, .sign, .does, .would, .did
//   order    [method, path, body] of what was typed; a dry run is the same with dryRun
//   fields   what it wants to know; may be a promise
//   count    how much an answer is about: nothing to do is said so, and not offered
//   tell     the sentence, where one text with the answer's numbers does not do
//   more     what to add to go on, where one call does not do all
//   isReading  it only looks; there is nothing to be sure of
import { api } from '../../kernel/api.js';
import { exactly, number, won } from '../../kernel/format.js';
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/runbooks.js';
import { reason } from './form.js';
import { TOPICS } from './news-tabs.js';

learn(texts);

const text = (name, more) => ({ name, label: t(`run.field.${name}`), ...more });
const amount = (name, min, max) => text(name, { kind: 'number', required: true, min, max, inputmode: 'numeric' });
const admin = (path) => `/api/admin/${path}`;

const mode = (key, name) => ({
  key,
  values: { on: 'on', untilSeconds: 900 },
  fields: () => [
    text('on', { options: [['on', t('run.on')], ['off', t('run.off')]] }),
    reason(),
    text('untilSeconds', { kind: 'number', min: 1, max: 604800, hint: t('run.until.hint') }),
  ],
  order: ({ on, reason: why, untilSeconds }) => ['put', admin(`modes/${name}`),
    { on: on === 'on', reason: why, ...(on === 'on' && untilSeconds && { untilSeconds }) }],
  tell: ({ before, after }, which) => t(`run.mode.${which}.${after.on ? 'on' : 'off'}`,
    { before: t(before.on ? 'run.on' : 'run.off'), until: after.until ? exactly(after.until) : t('run.forever') }),
});

const sound = (isSound) => (isSound ? 'good' : 'bad');

async function lines() {
  const { items } = await api.get(admin('concerts?limit=100'));
  return [text('concertId', { options: items.map((one) => [one.concertId, `${one.title} · ${one.artist}`]) })];
}

export const RUNBOOKS = {
  glance: {
    key: 'glance', isReading: true,
    order: () => ['get', admin('glance')],
    tone: (now) => sound(Object.values(now.dependencies).every((state) => state === 'UP')),
    tell: (now) => t('run.glance.would', {
      stores: Object.entries(now.dependencies).map((pair) => pair.join(' ')).join(', '),
      lanes: Object.values(now.lanes).reduce((sum, lane) => sum + lane.waiting, 0),
      locks: now.sessions?.waitingForLocks ?? '?', holds: now.overdueHolds?.pending ?? '?',
      news: now.outbox?.pending ?? '?', payments: now.payments?.charging ?? '?',
      unknown: now.unknown.join(', ') || '–',
    }),
  },
  sessions: {
    key: 'sessions', values: { idleLongerThanSeconds: 60 },
    fields: () => [amount('idleLongerThanSeconds', 10, 86400)],
    order: (values) => ['post', admin('database/sessions/end'), values],
    count: ({ found }) => found,
  },
  readonly: mode('readonly', 'read-only'),
  proof: {
    key: 'proof', isReading: true,
    order: () => ['get', admin('wallets/proof')],
    tone: ({ isSound }) => sound(isSound),
    tell: (proof) => t(proof.isSound ? 'run.proof.would' : 'run.proof.broken', {
      wallets: number(proof.wallets), transfers: number(proof.transfers), amount: won(proof.sumOfBalances),
      who: proof.broken.map(({ userId }) => userId).join(', '),
    }),
  },
  books: {
    key: 'books', isReading: true,
    fields: () => [text('full', { kind: 'check' })],
    order: (values) => ['post', admin('consistency/check'), values],
  },
  bypass: mode('bypass', 'cache-bypass'),
  outbox: {
    key: 'outbox', values: { limit: 50000 },
    fields: () => [text('since', { kind: 'moment', required: true }), text('topic', { options: TOPICS() }),
      amount('limit', 1, 50000)],
    order: (values) => ['post', admin('outbox/retry'), values],
    count: ({ events }) => events,
    more: ({ hasMore, nextCursor, until }) => hasMore && { cursor: nextCursor, until },
  },
  dead: {
    key: 'dead', values: { limit: 100 },
    fields: () => [text('topic', { options: TOPICS().slice(1) }), text('consumer', { maxlength: 100 }),
      amount('limit', 1, 100)],
    order: (values) => ['post', admin('dlq/replay'), values],
    count: ({ found }) => found,
  },
  payments: {
    key: 'payments', isReading: true,
    fields: () => [text('from', { kind: 'moment' }), text('to', { kind: 'moment' })],
    order: ({ from, to }) => ['get',
      admin(`payments/summary?${new URLSearchParams({ ...(from && { from }), ...(to && { to }) })}`)],
    tone: ({ duplicates, paidWithoutSeats }) => sound(duplicates + paidWithoutSeats === 0),
  },
  holds: {
    key: 'holds', values: { limit: 500 },
    fields: () => [amount('limit', 1, 500)],
    order: (values) => ['post', admin('holds/sweep'), values],
    count: ({ found }) => found,
  },
  line: {
    key: 'line', fields: lines,
    order: ({ concertId }) => ['post', admin(`queues/${concertId}/rebuild`), {}],
  },
  caches: {
    key: 'caches',
    order: () => ['post', admin('caches/drop'), {}],
    tell: (answer, which) =>
      t(which === 'did' && !answer.toldOthers ? 'run.caches.alone' : `run.caches.${which}`, answer),
  },
  way: {
    key: 'way', isReading: true,
    order: () => ['get', admin('coupons/way')],
    tone: ({ why }) => (why === 'SILENT' ? 'warn' : 'good'),
    tell: ({ way, why, waiting, since }) => t('run.way.would',
      { way: t(`run.way.${way}`), why: t(`run.way.${why}`), waiting, since: exactly(since) }),
  },
  sync: mode('sync', 'sync-coupons'),
  rankings: {
    key: 'rankings',
    order: () => ['post', admin('rankings/rebuild'), {}],
    more: ({ isComplete, nextCursor }) => !isComplete && nextCursor && { cursor: nextCursor },
  },
};
