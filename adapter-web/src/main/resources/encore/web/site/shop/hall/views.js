// The map or the table of the same seats; which one is in the address.
import { h, set, show } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { legendOf } from './legend.js';
import './seat-map.js';
import './seat-table.js';

const TAGS = { map: 'encore-seat-map', table: 'encore-seat-table' };

export function viewsOf(seating, chosen, pick, line) {
  const place = h('div', { class: 'view' });
  const buttons = Object.keys(TAGS).map((name) =>
    h('button', { class: 'small', 'data-view': name, onClick: () => turn(name) }, t(`view.${name}`)));
  const legend = legendOf(seating);
  const turn = (name) => {
    buttons.forEach((button) => set(button, 'aria-pressed', String(button.dataset.view === name)));
    const view = document.createElement(TAGS[name]);
    view.seating = seating;
    view.addEventListener('pick', ({ detail }) => pick(detail));
    show(place, view);
    legend.hidden = name !== 'map';
    const [path] = location.hash.split('?');
    // Not by the hash: the page would be turned, and loaded again.
    history.replaceState(null, '', name === 'map' ? path : `${path}?view=${name}`);
  };
  turn(chosen === 'table' ? 'table' : 'map');
  return h('div', { class: 'stack views' },
    h('div', { class: 'row apart' },
      line,
      h('div', { class: 'row switch', role: 'group', 'aria-label': t('view.label') }, buttons)),
    place, legend);
}
