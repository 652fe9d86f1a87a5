// A shape for each state, so that nobody needs colours to tell them apart. Around 0, 0.

const box = (r, c) => `M${-r} ${c - r}a${c} ${c} 0 0 1 ${c} ${-c}h${2 * (r - c)}a${c} ${c} 0 0 1 ${c} ${c}`
  + `v${2 * (r - c)}a${c} ${c} 0 0 1 ${-c} ${c}h${-2 * (r - c)}a${c} ${c} 0 0 1 ${-c} ${-c}Z`;
const disc = (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const TICK = 'M-7 .6L-4.6 -1.8L-1.8 1L4.9 -5.7L7.3 -3.3L-1.8 5.8Z';

const star = (r) => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [length, angle] = [i % 2 ? r * 0.52 : r, (Math.PI / 5) * i - Math.PI / 2];
    return `${(length * Math.cos(angle)).toFixed(1)} ${(length * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
};

export const SHAPES = {
  available: box(11, 5),
  held: disc(9.5) + disc(5.5),
  sold: disc(4.5),
  blocked: 'M-7 -1.8h14v3.6h-14Z',
  picked: box(13, 5) + TICK,
  mine: star(15),
};
