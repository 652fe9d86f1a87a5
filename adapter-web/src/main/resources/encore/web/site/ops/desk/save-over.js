// An edit that says which version it has seen. When somebody was faster, both are shown, and one chooses.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { showMoment } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';
import { openDialog } from '../../parts/dialog.js';

/** What came of it, in words; nothing when one went back to the form. */
export async function saveOver({ path, version, mine, fields }) {
  if (Object.keys(mine).length === 0) {
    return t('desk.saved');
  }
  try {
    await api.patch(path, mine, { headers: { 'If-Match': `"${version}"` } });
    return t('desk.saved');
  } catch (problem) {
    if (problem.code !== 'PRECONDITION_FAILED') {
      throw problem;
    }
  }
  const theirs = await api.get(path);
  const choice = await openDialog(t('desk.conflict'), (close) => both(mine, theirs, fields, close));
  if (choice === 'mine') {
    return saveOver({ path, version: theirs.version, mine, fields });
  }
  return choice === 'theirs' ? t('desk.kept') : null;
}

const both = (mine, theirs, fields, close) =>
  h('div', { class: 'stack' },
    h('p', null, t('desk.conflict.about')),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('desk.conflict') },
      h('table', null,
        h('thead', null, h('tr', null,
          ['desk.conflict.what', 'desk.conflict.theirs', 'desk.conflict.mine'].map((key) =>
            h('th', { scope: 'col' }, t(key))))),
        h('tbody', null, fields.filter(({ name }) => name in mine).map(({ name, label, kind }) =>
          h('tr', null, h('th', { scope: 'row' }, label),
            h('td', null, shown(theirs[name], kind)), h('td', null, shown(mine[name], kind))))))),
    h('div', { class: 'row end' },
      h('button', { onClick: () => close('theirs') }, t('desk.conflict.take')),
      h('button', { class: 'primary', onClick: () => close('mine') }, t('desk.conflict.save'))));

const shown = (value, kind) => {
  if (value === undefined || value === null || value === '') {
    return '–';
  }
  return kind === 'moment' ? showMoment(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);
};
