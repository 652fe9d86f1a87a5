// A hall with rows, typed as rows, seats a row and grades, and seen while it is typed.
import { freshId, h, show, svg } from '../../kernel/dom.js';
import { number, won } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

const START = { rows: 10, cols: 10, grades: [
  { grade: 'VIP', price: 150000, rows: [1, 2] },
  { grade: 'R', price: 120000, rows: [3, 4, 5, 6] },
  { grade: 'S', price: 90000, rows: [7, 8, 9, 10] }] };

export const layoutField = () => ({ name: 'layout', label: t('hall.label'), hint: t('hall.hint'), make });

function make(id, value) {
  const grades = h('div', { class: 'stack tight' });
  const preview = h('div', { class: 'stack tight' });
  const rows = small(t('hall.rows'), { id, type: 'number', min: 1, max: 100, required: true });
  const cols = small(t('hall.cols'), { type: 'number', min: 1, max: 100, required: true });
  const read = () => ({ rows: Number(rows.input.value), cols: Number(cols.input.value),
    grades: [...grades.children].map((line) => line.read()) });
  const draw = () => show(preview, picture(read()), legend(read()));
  const add = (grade) => grades.append(gradeLine(grade, () => more.focus()));
  const restore = (layout) => {
    rows.input.value = layout.rows;
    cols.input.value = layout.cols;
    grades.replaceChildren();
    layout.grades.forEach(add);
    draw();
  };
  const more = h('button', { type: 'button', class: 'small', onClick: () => {
    add({ grade: '', price: 80000, rows: [] });
    grades.lastElementChild.querySelector('input').focus();
    typed(grades);
  } }, t('hall.grade.add'));
  restore(value ?? START);
  const node = h('div', { class: 'stack', role: 'group', 'aria-labelledby': `${id}-label`, onInput: draw },
    h('div', { class: 'pair' }, rows.node, cols.node), grades, h('div', null, more), preview);
  return { input: rows.input, node, read, raw: read, restore };
}

function small(label, props) {
  const id = props.id ?? freshId('part');
  const input = h('input', { autocomplete: 'off', ...props, id });
  return { input, node: h('div', { class: 'field' }, h('label', { for: id }, label), input) };
}

function gradeLine({ grade, price, rows }, left) {
  const name = small(t('date.grade'), { maxlength: 20, required: true, value: grade });
  const amount = small(t('date.price'), { type: 'number', min: 0, max: 10000000, required: true, value: price });
  const where = small(t('hall.grade.rows'), { required: true, value: ranges(rows), placeholder: '1-2, 5' });
  const line = h('div', { class: 'grade', role: 'group', 'aria-label': t('date.grade') },
    name.node, amount.node, where.node,
    h('button', { type: 'button', class: 'small', onClick: () => {
      const list = line.parentElement;
      line.remove();
      typed(list);
      left();
    } }, t('hall.grade.remove')));
  line.read = () => ({
    grade: name.input.value.trim(), price: Number(amount.input.value), rows: listOf(where.input.value),
  });
  return line;
}

/** A line more or less is something typed: it is drawn, and kept over a reload. */
const typed = (list) => list.dispatchEvent(new Event('input', { bubbles: true }));

const listOf = (text) => text.split(/[\s,]+/).filter(Boolean).flatMap((part) => {
  const [from, to = from] = part.split('-').map(Number);
  return Array.from({ length: Math.min(100, Math.max(1, to - from + 1)) }, (_, i) => from + i);
});

/** 1, 2, 3, 5 is "1-3, 5". */
function ranges(list) {
  const runs = [];
  for (const n of list) {
    const run = runs.at(-1);
    run && run[1] === n - 1 ? (run[1] = n) : runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}

/** A row is one dashed line: ten thousand seats are a hundred elements. */
function picture({ rows, cols, grades }) {
  const gradeOf = (row) => grades.findIndex((grade) => grade.rows.includes(row));
  const fits = rows >= 1 && rows <= 100 && cols >= 1 && cols <= 100;
  return fits && svg('svg', { class: 'hall-preview', viewBox: `0 0 ${cols + 3} ${rows}`, 'aria-hidden': 'true' },
    Array.from({ length: rows }, (_, i) => {
      const at = gradeOf(i + 1);
      return [at >= 0 && svg('text', { x: 0, y: i + 0.7 }, grades[at].grade.slice(0, 4)),
        at >= 0 && svg('line', { class: `g${at % 4}`, x1: 3, y1: i + 0.5, x2: cols + 3, y2: i + 0.5,
          'stroke-width': 0.75, 'stroke-dasharray': '0.75 0.25' })];
    }));
}

/** What the picture shows, in words; and the rows that no grade has. */
function legend({ rows, cols, grades }) {
  const bare = Array.from({ length: rows }, (_, i) => i + 1)
    .filter((row) => !grades.some((grade) => grade.rows.includes(row)));
  return h('ul', { class: 'plain fine' },
    grades.map(({ grade, rows: its, price }) => h('li', null, t('hall.legend', {
      grade: grade || '?', rows: ranges(its), seats: number(its.length * cols), price: won(price),
    }))),
    h('li', null, h('strong', null, t('hall.total', { seats: number(rows * cols) }))),
    bare.length > 0 && h('li', { class: 'wrong' }, t('hall.bare', { rows: ranges(bare) })));
}
