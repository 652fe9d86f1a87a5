// Which show a booking is of: its concert, and the date among the concert's.
import { api } from '../../kernel/api.js';

/** On their way: a list asks once for all its bookings of a concert. */
const asked = new Map();

/** `{ concert, startsAt }`, or null where it has left the programme. */
export async function showOf({ concertId, scheduleId }) {
  const concert = await (asked.get(concertId) ?? ask(concertId));
  const date = concert?.schedules.find((each) => each.scheduleId === scheduleId);
  return date ? { concert, startsAt: date.startsAt } : null;
}

function ask(concertId) {
  const answer = read(concertId).finally(() => asked.delete(concertId));
  asked.set(concertId, answer);
  return answer;
}

const read = (concertId) =>
  api.get(`/api/concerts/${concertId}?expand=schedules`).catch((problem) => {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  });

/** The hall where it was booked; the programme, where it is gone. */
export const hallOf = (show, scheduleId) =>
  show ? `#/concerts/${show.concert.concertId}/${scheduleId}` : '#/';
