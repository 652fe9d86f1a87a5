// One field of a form: its label, its hint, its fault, and what it says as the API has it.
import { freshId, h, say, set } from '../../kernel/dom.js';
import { showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

const SEOUL = 9 * 3_600_000;

/** Halls are in Seoul, which has one time all year, whoever types it from wherever. */
const READERS = {
  number: (text) => Number(text),
  moment: (text) => new Date(`${text}:00+09:00`).toISOString(),
  numbers: (text, { cols }) => text.split(/[\s,]+/).filter(Boolean).flatMap((part) => seats(part, cols)),
};

const WRITERS = {
  moment: (instant) => new Date(new Date(instant).getTime() + SEOUL).toISOString().slice(0, 16),
  numbers: (list) => list.join(', '),
};

/** The API answers with instants; who typed one in the time of Seoul reads it so. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

const TYPES = { moment: 'datetime-local', date: 'date', number: 'number', file: 'file' };

/** `7`, `1-4`; with rows also `3:7` and `3:1-4`, row and seat. */
function seats(part, cols = 0) {
  const [row, range] = part.includes(':') ? part.split(':') : [1, part];
  const [from, to = from] = range.split('-').map(Number);
  const before = (Number(row) - 1) * cols;
  return Array.from({ length: Math.min(10_000, Math.max(1, to - from + 1)) }, (_, i) => before + from + i);
}

/**
 * A field may `make` a control of its own, `{ node, read, raw, restore, focus }`. An empty one says
 * nothing, or `empty` where that is said otherwise.
 */
export function rowOf(field, value, kept) {
  const id = freshId(field.name);
  const control = field.make ? field.make(id, value) : plain(field, id, value);
  const first = JSON.stringify(control.read());
  if (kept !== undefined) {
    control.restore(kept);
  }
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong` });
  const hint = field.hint ?? (field.kind === 'moment' ? t('desk.seoul') : null);
  set(control.input, 'aria-describedby', `${hint ? `${id}-hint ` : ''}${id}-wrong`);
  return {
    ...control,
    name: field.name,
    node: h('div', { class: field.kind === 'check' ? 'field tick' : 'field' },
      h('label', { for: id, id: `${id}-label` }, field.label), control.node,
      hint && h('p', { class: 'hint', id: `${id}-hint` }, hint), wrong),
    isChanged: () => JSON.stringify(control.read()) !== first,
    isWrong: () => wrong.textContent !== '',
    focus: () => control.input.focus(),
    complain: (text) => {
      say(wrong, text.replace(INSTANT, (instant) => showMoment(instant)));
      set(control.input, 'aria-invalid', text ? 'true' : null);
    },
  };
}

function plain(field, id, value) {
  const input = inputOf(field, id);
  if (field.kind === 'check') {
    input.checked = value ?? false;
    return { input, node: input, read: () => input.checked, raw: () => input.checked,
      restore: (raw) => { input.checked = raw; } };
  }
  if (value !== undefined && value !== null) {
    input.value = (WRITERS[field.kind] ?? String)(value);
  }
  const read = () => {
    const text = input.value.trim();
    return text === '' ? field.empty : (READERS[field.kind] ?? String)(text, field);
  };
  return { input, node: input, read, raw: () => input.value, restore: (raw) => { input.value = raw; } };
}

const ATTRIBUTES = ['required', 'min', 'max', 'maxlength', 'step', 'rows', 'autocomplete', 'placeholder', 'inputmode'];

function inputOf(field, id) {
  const props = { id, name: field.name, autocomplete: 'off' };
  ATTRIBUTES.forEach((name) => field[name] !== undefined && (props[name] = field[name]));
  if (field.options) {
    return h('select', props, field.options.map(([value, text]) => h('option', { value }, text)));
  }
  if (field.kind === 'area') {
    return h('textarea', { rows: 5, ...props });
  }
  return h('input', { ...props, type: field.kind === 'check' ? 'checkbox' : TYPES[field.kind] ?? 'text' });
}
