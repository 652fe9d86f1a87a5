// What a hall is drawn with besides its seats: the stage, the names of rows, columns and grades.
import { svg } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';

/** A strip of the hall, in the hall's units; style/hall.css knows how large one of them is. */
export function drawing(width, top, height, props, ...children) {
  const strip = svg('svg', { viewBox: `0 ${top} ${width} ${height}`, ...props }, children);
  strip.style.setProperty('--y', top);
  strip.style.setProperty('--h', height);
  return strip;
}

export const sceneOf = ({ aisles, numbers, width, height, bend }, captionOf) =>
  drawing(width, 0, height, { 'aria-hidden': 'true' },
    stage(width, bend),
    aisles.map(({ grade, x, y }) => text('aisle', x, y, captionOf(grade))),
    numbers.map(({ text: words, x, y }) => text('count', x, y, words)));

const text = (kind, x, y, words) => svg('text', { class: kind, x: x.toFixed(1), y: y.toFixed(1) }, String(words));

const stage = (width, bend) => [
  svg('path', {
    class: 'stage',
    d: `M${width * 0.18} ${10 + bend * 0.4}Q${width / 2} ${10 + bend * 1.6} ${width * 0.82} ${10 + bend * 0.4}`
      + `v22Q${width / 2} ${32 + bend * 1.6} ${width * 0.18} ${32 + bend * 0.4}Z`,
  }),
  text('stage-name', width / 2, 21 + bend, t('map.stage')),
];
