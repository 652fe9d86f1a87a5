// Names of concerts and shows, asked for once.
import { api } from '../../kernel/api.js';
import { showMoment } from '../../kernel/format.js';

const titles = new Map();
let shows = null;

/** Its title; its id where nobody tells. */
export function titleOf(concertId, signal) {
  if (!titles.has(concertId)) {
    titles.set(concertId, api.get(`/api/admin/concerts/${concertId}`, { signal }).then(({ title }) => title));
    titles.get(concertId).catch(() => titles.delete(concertId));
  }
  return titles.get(concertId).catch(() => concertId);
}

/** `{ title, when }` of a schedule of the newest concerts, or null. */
export async function showOf(scheduleId) {
  shows ??= newest().catch(() => {
    shows = null;
    return new Map();
  });
  return (await shows).get(scheduleId) ?? null;
}

async function newest() {
  const { items } = await api.get('/api/admin/concerts?limit=30');
  const concerts = await Promise.all(items.filter((line) => line.schedules > 0)
    .map(({ concertId }) => api.get(`/api/admin/concerts/${concertId}`)));
  return new Map(concerts.flatMap(({ title, schedules }) =>
    schedules.map(({ scheduleId, startsAt }) => [scheduleId, { title, when: showMoment(startsAt) }])));
}
