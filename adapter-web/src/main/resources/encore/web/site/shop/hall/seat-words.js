// Seats in words: one in full for the ear, several in short for the eye.
import { language, learn, t } from '../../kernel/i18n.js';
import { won } from '../../kernel/format.js';
import texts from '../../texts/hall.js';

learn(texts);

const english = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Korean lists of numbers do without an "and". */
const listed = (parts) => (language === 'ko' ? parts.join(', ') : english.format(parts));

/** "Row 3 seat 7", or "Seat 7" in a hall without rows. */
export const placeOf = (seat) =>
  seat.row === undefined
    ? t('seat.number', { seat: seat.seatNo })
    : t('seat.place', { row: seat.row, seat: seat.col });

/** "Row 3 seat 7, R, ₩140,000, available". */
export const nameOf = (seat, look) =>
  `${placeOf(seat)}, ${gradeOf(seat.grade)}, ${priceOf(seat.price)}, ${t(`look.${look}`)}`;

export const gradeOf = (grade) => (grade === 'GENERAL' ? t('grade.GENERAL') : grade);

/** Ten thousand seats have a handful of prices. */
const prices = new Map();

export function priceOf(price) {
  if (!prices.has(price)) {
    prices.set(price, won(price));
  }
  return prices.get(price);
}

/** "row 2 seats 4 and 5 and row 3 seat 1", within a sentence. */
export function placesOf(seats) {
  return listed([...byRow(seats)].map(([row, these]) => inRow(row, these)));
}

function inRow(row, seats) {
  const numbers = seats.map((seat) => seat.col ?? seat.seatNo).sort((a, b) => a - b);
  const values = { row, n: numbers.length, seats: listed(numbers.map((no) => t('seat.no', { no }))) };
  return t(row === undefined ? 'seats.numbers' : 'seats.places', values);
}

function byRow(seats) {
  const rows = new Map();
  seats.forEach((seat) => rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]));
  return rows;
}

export const totalOf = (seats) => seats.reduce((sum, seat) => sum + seat.price, 0);
