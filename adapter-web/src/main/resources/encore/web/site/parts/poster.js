// A poster for a concert that has none: drawn from its id and title, always the same. Its colours
// are the accent's, turned a little (style/hall.css), so that both lights suit it.
import { freshId, h, svg } from '../kernel/dom.js';

const [WIDE, HIGH] = [400, 500];
const TURNS = [0, -38, -72, 44, 88, -104, 126];

/** A picture that says nothing: the title stands beside it. */
export const posterOf = (concert) =>
  concert.posterUrl
    ? h('img', { class: 'poster', src: concert.posterUrl, alt: '', width: WIDE, height: HIGH, loading: 'lazy' })
    : drawn(concert);

function drawn({ concertId, title }) {
  const dice = diceOf(`${concertId} ${title}`);
  const sky = freshId('sky');
  const picture = svg('svg', {
    class: 'poster', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true',
  },
    svg('defs', null, svg('linearGradient', { id: sky, x1: 0, y1: 0, x2: 0.35, y2: 1 },
      svg('stop', { class: 'from', offset: 0 }), svg('stop', { class: 'to', offset: 1 }))),
    svg('rect', { width: WIDE, height: HIGH, fill: `url(#${sky})` }),
    dice.one([waves, arcs, bars, petals, beams])(dice));
  picture.style.setProperty('--turn', dice.one(TURNS));
  picture.style.setProperty('--far', dice.one([28, 55, -40]));
  return picture;
}

const circle = (cx, cy, r, props) => svg('circle', { cx, cy, r, ...props });
const steps = (n) => Array.from({ length: n }, (_, i) => i);

/** A low sun and what lies before it. */
function waves(dice) {
  const sun = circle(dice.in(120, 280), dice.in(150, 210), dice.in(70, 105), { class: 'p1' });
  return [sun, steps(4).map((i) => {
    const y = 270 + i * 58;
    const swell = dice.in(18, 46) * (i % 2 ? 1 : -1);
    return svg('path', {
      class: `p${i + 2}`,
      d: `M0 ${y}C100 ${y - swell} 140 ${y + swell} 210 ${y}S330 ${y - swell} 400 ${y}V500H0Z`,
    });
  })];
}

/** Rows of an open hall, seen from above. */
function arcs(dice) {
  const [x, y] = [dice.in(60, 340), dice.in(400, 500)];
  return [
    steps(6).map((i) => circle(x, y, 400 - i * 62, { class: `p${(i % 5) + 1}` })),
    circle(x, y, 34, { class: 'p0' }),
  ];
}

/** Sound, as a recorder draws it. */
function bars(dice) {
  return steps(11).map((i) => {
    const tall = dice.in(30, 90) + 150 * Math.sin(((i + 1) / 12) * Math.PI) * (0.5 + dice.in(0, 50) / 100);
    return svg('rect', {
      class: `p${(i % 4) + 1}`, x: 34 + i * 31, y: 250 - tall / 1.6, width: 20, height: tall * 1.25, rx: 10,
    });
  });
}

/** Leaves around a middle. */
function petals(dice) {
  const count = dice.in(6, 9);
  const long = dice.in(120, 165);
  return [steps(count).map((i) => svg('ellipse', {
    class: `p${(i % 4) + 1} thin`, cx: 200, cy: 240 - long / 1.7, rx: 52, ry: long / 1.6,
    transform: `rotate(${(360 / count) * i} 200 240)`,
  })), circle(200, 240, 30, { class: 'p0' })];
}

/** Lamps above a stage. */
function beams(dice) {
  return [steps(5).map((i) => {
    const x = 40 + i * 80;
    const lean = dice.in(-150, 150);
    const d = `M${x - 8} 0H${x + 8}L${x + lean + 95} 430H${x + lean - 95}Z`;
    return svg('path', { class: `p${(i % 4) + 1} thin`, d });
  }), svg('ellipse', { class: 'p5', cx: 200, cy: 470, rx: 280, ry: 85 })];
}

/** Chance that falls the same way each time. */
function diceOf(text) {
  let state = 2166136261;
  for (const letter of text) {
    state = Math.imul(state ^ letter.codePointAt(0), 16777619);
  }
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    in: (low, high) => Math.round(low + roll() * (high - low)),
    one: (things) => things[Math.floor(roll() * things.length)],
  };
}
