// Taking something off the programme: possible until somebody has booked.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { confirmed } from '../../parts/dialog.js';
import { deed } from './deed.js';

export function removal(path, version, question, then) {
  const { button, node } = deed(t('cat.remove.do'), async () => {
    if (await confirmed(t('cat.remove'), question, t('cat.remove.do'), { isDangerous: true })) {
      await api.delete(path, { headers: { 'If-Match': `"${version}"` } });
      then();
    }
  });
  return [h('p', { class: 'soft' }, t('cat.remove.about')), h('div', { class: 'row' }, button), node];
}
