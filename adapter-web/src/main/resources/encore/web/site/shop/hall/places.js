// Where each seat is drawn: rows before the stage, a little bent, an aisle wherever the grade
// changes. A hall whose seats have numbers only becomes a block of reading order.

/** From seat to seat, in the units of the drawing. */
export const PITCH = 30;

const SIDE = 34;
const STAGE = 64;
const AISLE = 26;
const FOOT = 30;

/**
 * `{ rows: [{ row, cells: [{ seat, x, y }], top, height }], aisles: [{ grade, x, y }], numbers: [{ text, x, y }],
 * width, height, bend }`.
 */
export function placesIn(seats) {
  const rows = rowsOf(seats);
  const from = Math.min(...rows.flatMap(({ cells }) => cells.length ? [cells[0].col] : []));
  const to = Math.max(...rows.map(({ cells }) => cells[cells.length - 1].col));
  const width = (to - from) * PITCH + 2 * (SIDE + PITCH / 2);
  const bend = Math.min(60, width * 0.05);
  const bent = (x) => -bend * ((2 * x) / width - 1) ** 2;
  const plan = { rows: [], aisles: [], numbers: [], width, bend };
  let y = STAGE + bend;
  let grade = null;
  for (const { row, cells } of rows) {
    if (cells[0].seat.grade !== grade) {
      grade = cells[0].seat.grade;
      plan.aisles.push({ grade, x: width / 2, y: y + (AISLE - PITCH + bend / 3) / 2 });
      y += AISLE + bend / 3;
    }
    const placed = cells.map(({ seat, col }) => {
      const x = SIDE + PITCH / 2 + (col - from) * PITCH;
      return { seat, x, y: y + bent(x) };
    });
    plan.rows.push({ row, cells: placed, top: y - bend - PITCH, height: bend + 2 * PITCH });
    row !== undefined && plan.numbers.push(
      { text: row, x: SIDE / 2, y: y + bent(SIDE / 2) },
      { text: row, x: width - SIDE / 2, y: y + bent(SIDE / 2) });
    y += PITCH;
  }
  rows[0].row !== undefined && plan.numbers.push(...columns(from, to, y, bent));
  return { ...plan, height: y + FOOT };
}

function columns(from, to, y, bent) {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const x = SIDE + PITCH / 2 + i * PITCH;
    return { text: from + i, x, y: y + 4 + bent(x) };
  });
}

function rowsOf(seats) {
  return seats.some((seat) => seat.row === undefined) ? block(seats) : inRows(seats);
}

function inRows(seats) {
  const rows = new Map();
  for (const seat of seats) {
    rows.has(seat.row) || rows.set(seat.row, []);
    rows.get(seat.row).push({ seat, col: seat.col });
  }
  return [...rows].sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.col - b.col) }));
}

/** Twice as wide as deep, in tens where it can be. */
function block(seats) {
  const wide = Math.min(100, Math.max(10, Math.ceil(Math.sqrt(seats.length * 2) / 10) * 10));
  const rows = [];
  seats.forEach((seat, i) => {
    const at = Math.floor(i / wide);
    rows[at] ??= { row: undefined, cells: [] };
    rows[at].cells.push({ seat, col: (i % wide) + 1 });
  });
  return rows;
}
