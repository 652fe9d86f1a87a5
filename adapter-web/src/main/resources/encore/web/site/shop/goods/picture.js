// A calm picture for what has no photograph: what it is by its name, its ground by its id.
import { svg } from '../../kernel/dom.js';

const GROUNDS = 4;

const path = (d) => svg('path', { d });
const line = (d) => svg('path', { d, class: 'trace' });
const rim = (d) => svg('path', { d, class: 'rim' });
const disc = (cx, cy, r, name) => svg('circle', { cx, cy, r, class: name });
const box = (x, y, width, height, rx) => svg('rect', { x, y, width, height, rx });

const SHIRT = 'M60 34 72 28q8 8 16 0l12 6 16 15-11 11-6-5v40H61V55l-6 5-11-11z';

const THINGS = [
  [/hood|jacket|후드|재킷|자켓/i, () => [
    rim('M65 32q15-26 30 0'), path(SHIRT), line('M80 38v57M68 78h6M86 78h6')]],
  [/shirt|tee|셔츠|티셔츠/i, () => [path(SHIRT), line('M70 62h20M70 69h20M70 76h12')]],
  [/cap|hat|모자|캡/i, () => [path('M48 74a32 32 0 0 1 64 0z'),
    path('M50 74h62q20 3 22 12-30-7-84-5z'), line('M80 42v32')]],
  [/mug|cup|머그|컵/i, () => [box(52, 38, 46, 50, 8),
    rim('M98 50q17-2 17 12t-17 13'), line('M63 50v24')]],
  [/bag|tote|가방|에코백/i, () => [path('M52 50h56l6 46H46z'),
    rim('M66 52V40q14-24 28 0v12'), line('M66 60h.1M94 60h.1')]],
  [/poster|print|포스터/i, () => [box(56, 24, 48, 72, 3), line('M66 84V62a14 14 0 0 1 28 0v22M66 38h28')]],
  [/vinyl|record|lp|cd|앨범|음반|바이닐/i, () => [box(40, 30, 60, 60, 3), disc(100, 60, 28, 'solid'),
    disc(100, 60, 19, 'trace'), disc(100, 60, 6, 'ground')]],
  [/light|stick$|응원봉|야광/i, () => [svg('g', { transform: 'rotate(24 80 60)' },
    disc(80, 38, 18, 'solid'), disc(80, 38, 10, 'trace'), box(75, 58, 10, 44, 5))]],
  [/drum|stick|드럼/i, () => [svg('g', { transform: 'rotate(38 80 60)' }, box(77, 18, 6, 84, 3)),
    svg('g', { transform: 'rotate(-38 80 60)' }, box(77, 18, 6, 84, 3))]],
  [/book|photo|card|책|포토|카드/i, () => [box(50, 32, 60, 58, 4), line('M80 36v50M60 48h12M60 56h12')]],
];

/** The mark of the house: for what we have no drawing of. */
const anything = () => [path('M50 92V62a30 30 0 0 1 60 0v30z'), line('M64 92V64a16 16 0 0 1 32 0v28')];

/** Nobody has to hear of it: the name stands beside it. */
export function picture(id, name) {
  const hash = hashOf(id);
  const [, draw = anything] = THINGS.find(([kind]) => kind.test(name)) ?? [];
  const [x, y] = [(hash >>> 3) % 160, (hash >>> 11) % 120];
  return svg('svg', {
    class: 'picture', 'data-ground': hash % GROUNDS,
    viewBox: '0 0 160 120', 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid slice',
  },
    svg('rect', { width: 160, height: 120, class: 'ground' }),
    [150, 115, 80, 45].map((r) => disc(x, y, r, 'ring')),
    svg('g', { class: 'thing' }, draw()));
}

/** FNV-1a: near ids have far hashes. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}
