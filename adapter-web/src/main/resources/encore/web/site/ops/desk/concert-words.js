// The words about a concert. Who saves over somebody else's is shown both first.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { anew } from './deed.js';
import { formOf } from './form.js';
import { saveOver } from './save-over.js';

const FIELDS = () => [
  { name: 'title', label: t('cat.title'), required: true, maxlength: 200 },
  { name: 'artist', label: t('cat.artist'), required: true, maxlength: 200 },
  { name: 'venue', label: t('cat.venue'), required: true, maxlength: 200 },
  { name: 'description', label: t('cat.description'), kind: 'area', maxlength: 4000, empty: null },
];

export const newWords = () => h('div', { class: 'narrow' }, formOf({
  fields: FIELDS(), submit: t('cat.create'), draft: 'desk.concert.new',
  act: async (values) => {
    const { concertId, title } = await api.post('/api/admin/concerts', values);
    anew(t('cat.created', { title }), `#/catalogue/${concertId}`);
  },
}).node);

export const words = (path, concert) => h('div', { class: 'narrow' }, formOf({
  fields: FIELDS(), values: concert, submit: t('desk.save'), draft: `desk.concert.${concert.concertId}`,
  act: async (_, form) => {
    const mine = form.changes();
    const said = await saveOver({ path, version: concert.version, mine, fields: FIELDS() });
    said && anew(said);
    return said !== null;
  },
}).node);
