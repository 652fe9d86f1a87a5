// What the shapes and shades of the map mean, and what seats cost.
import { freshId, h, svg } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { gradeOf, priceOf } from './seat-words.js';
import { SHAPES } from './shapes.js';

const LOOKS = ['available', 'picked', 'mine', 'held', 'sold', 'blocked'];

export function legendOf(seating) {
  const id = freshId('legend');
  return h('section', { class: 'legend', 'aria-labelledby': id },
    h('h2', { class: 'unseen', id }, t('legend.title')),
    h('ul', { class: 'plain row' }, seating.grades.map(({ grade, price, rank }) =>
      h('li', null, sample('available', rank % 4), h('strong', null, gradeOf(grade)), ` ${priceOf(price)}`))),
    h('ul', { class: 'plain row soft' }, LOOKS.map((look) => h('li', null, sample(look, 0), t(`look.${look}`)))));
}

const sample = (look, rank) =>
  svg('svg', { class: 'sample', viewBox: '-16 -16 32 32', width: 22, height: 22, 'aria-hidden': 'true' },
    svg('path', { class: `seat ${look} g${rank}`, d: SHAPES[look] }));
