// The fields of a line's settings: what was typed, and what stood there when it was begun.
import { freshId, h, say, set } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { MODES, NUMBERS } from './line-words.js';

const textOf = (value) => (value === null || value === undefined ? '' : String(value));

export function fieldsOf(line) {
  const fields = [modeField(line), ...NUMBERS.map((setting) => numberField(setting, line))];
  /** As of when the field was last filled in by us: what differs was typed. */
  const filled = new Map();
  const fill = (base) => fields.forEach((field) => {
    field.input.value = textOf(base?.[field.name]) || (field.name === 'mode' ? 'ALWAYS' : '');
    filled.set(field, field.input.value);
    field.blame(null);
  });
  const touched = () => fields.filter((field) => field.input.value.trim() !== filled.get(field));
  const rebase = (base) => fields.forEach((field) => {
    const isTouched = touched().includes(field);
    filled.set(field, textOf(base[field.name]));
    if (!isTouched) {
      field.input.value = filled.get(field);
    }
  });
  fill(line);
  return {
    names: fields.map(({ name }) => name),
    node: h('div', { class: 'settings' }, fields.map(({ node }) => node)),
    isTouched: () => touched().length > 0,
    /** Shows these settings, and forgets what was typed. */
    fill,
    /** Shows these settings, but for what was typed. */
    rebase,
    /** What was changed, for the API; null where something is no number. */
    read(base) {
      fields.forEach((field) => field.blame(null));
      const wanted = base ? touched()
        : fields.filter(({ name, input }) => name === 'mode' || input.value.trim() !== '');
      const wrong = wanted.filter((field) => !field.isReadable());
      wrong.forEach((field) => field.blame(t('settings.number')));
      wrong[0]?.input.focus();
      return wrong.length > 0 ? null : Object.fromEntries(wanted.map((field) => [field.name, field.value()]));
    },
    /** Puts each error of the API to its field; false when one has none. */
    blame(problem) {
      const errors = problem.body.errors ?? [];
      const of = ({ pointer }) => fields.find(({ name }) => pointer?.endsWith(`/${name}`));
      const found = errors.map((error) => [of(error), error.detail]);
      found.forEach(([field, detail]) => field?.blame(detail));
      found[0]?.[0]?.input.focus();
      return errors.length > 0 && found.every(([field]) => field);
    },
  };
}

function modeField() {
  const input = h('select', null, MODES.map((mode) => h('option', { value: mode }, t(`line.mode.${mode}`))));
  return field('mode', input, { value: () => input.value, isReadable: () => true });
}

function numberField({ name, isLimit }) {
  const input = h('input', { inputmode: 'numeric', autocomplete: 'off' });
  const text = () => input.value.replace(/[,\s]/g, '');
  return field(name, input, {
    value: () => (text() === '' ? null : Number(text())),
    isReadable: () => /^-?\d{1,9}$/.test(text()) || (isLimit && text() === ''),
  });
}

function field(name, input, more) {
  const [id, hint, trouble] = ['set', 'hint', 'trouble'].map(freshId);
  const error = h('span', { id: trouble, class: 'wrong', hidden: true });
  set(input, 'id', id);
  set(input, 'name', name);
  set(input, 'aria-describedby', `${hint} ${trouble}`);
  return {
    name, input, ...more,
    node: h('div', { class: 'field' }, h('label', { for: id }, t(`line.set.${name}`)), input,
      h('span', { id: hint, class: 'hint' }, t(`line.set.${name}.hint`)), error),
    blame(text) {
      say(error, text ?? '');
      error.hidden = !text;
      set(input, 'aria-invalid', text ? 'true' : null);
    },
  };
}
