// What is sold: made fresh before each run.
import { sleep } from 'k6';
import { makeConcert, makeCoupon, makeLine, makeProduct, makeSchedule } from './house.js';
import { admin, errand, passes } from './crowd.js';

const DAY = 24 * 60 * 60 * 1000;
const PRICE = 1000;

const TRIES = 30;

// Who is told that the house is busy comes back.
function made(ask) {
  let answer = ask();
  for (let i = 1; i < TRIES && answer.status === 503; i++) {
    sleep(1);
    answer = ask();
  }
  if (!answer.isFine) throw new Error(`cannot prepare: ${answer.status} ${answer.code}`);
  return answer;
}

// { admin, passes }, for everybody; passes are of accounts that signed in here.
export function opening(name) {
  return { admin: admin(), passes: passes(name) };
}

// So many evenings of one concert; with a line if so many may be inside at once.
export function hall(data, { evenings = 1, seats, inside = 0 }) {
  const concert = made(() => makeConcert(data.admin, {}, 'Load')).said.concertId;
  const schedules = Array.from({ length: evenings }, (_, day) => {
    const startsAt = new Date(Date.now() + (30 + day) * DAY).toISOString();
    return made(() => makeSchedule(data.admin, { concertId: concert }, startsAt, seats, PRICE)).said.scheduleId;
  });
  if (inside > 0) {
    made(() => makeLine(data.admin, { concertId: concert }, inside));
    // Every instance hears of it within a second: who comes before finds no line, and no pass.
    sleep(2);
  }
  return { concert, schedules, seats };
}

// To each errand a seat of its own, as long as there are any.
export function ownSeat(hall) {
  const place = errand();
  const evening = Math.floor(place / hall.seats) % hall.schedules.length;
  return { schedule: hall.schedules[evening], seat: (place % hall.seats) + 1 };
}

export function campaign(data, quantity, mode) {
  return made(() => makeCoupon(data.admin, {}, 'First come', quantity, mode)).said.couponId;
}

// Ten products; of the last there are few.
export function shelf(data, few) {
  return Array.from({ length: 10 }, (_, i) => {
    const stock = i === 9 ? few : 1000000;
    return made(() => makeProduct(data.admin, {}, `Load product ${i + 1}`, 1000 * (i + 1), stock)).said.productId;
  });
}
