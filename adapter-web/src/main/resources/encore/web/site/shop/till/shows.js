// Which show a booking is of. A booking names its date alone, and a date does not name its concert:
// the programme is walked through, newest sale first, until it is found, once for all who ask.
import { api } from '../../kernel/api.js';

const AT_A_TIME = 6;

const found = new Map();
const missing = new Set();
let cursor = null;
let isWalked = false;
let step = null;

/** `{ concert, startsAt }`, or null where it has left the programme. */
export async function showOf(scheduleId) {
  while (!found.has(scheduleId) && !missing.has(scheduleId)) {
    if (isWalked && !step) {
      missing.add(scheduleId);
    } else {
      step ??= walk().finally(() => {
        step = null;
      });
      await step;
    }
  }
  return found.get(scheduleId) ?? null;
}

async function walk() {
  const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  const page = await api.get(`/api/concerts?limit=${AT_A_TIME}${from}`);
  await Promise.all(page.items.map(read));
  cursor = page.nextCursor;
  isWalked = !page.hasMore;
}

async function read({ concertId }) {
  const concert = await api.get(`/api/concerts/${concertId}?expand=schedules`);
  for (const { scheduleId, startsAt } of concert.schedules ?? []) {
    found.set(scheduleId, { concert, startsAt });
  }
}

/** The hall where it was booked; the programme, where it is gone. */
export const hallOf = (show, scheduleId) =>
  show ? `#/concerts/${show.concert.concertId}/${scheduleId}` : '#/';
