'use strict';

const colours = ['#888888', '#4477aa', '#ee6677', '#228833', '#ccbb44', '#66ccee', '#aa3377',
  '#ee8866', '#44bb99', '#bbcc33', '#7755cc', '#cc3311', '#009988', '#cc79a7'];
const names = [...new Set(lab.boards.flatMap(b => b.lines.map(l => l.strategy)))];
const colour = name => colours[names.indexOf(name) % colours.length];

const figure = n => n === null || n === undefined ? '–'
  : n.toLocaleString('en', {maximumFractionDigits: Math.abs(n) >= 100 || Number.isInteger(n) ? 0 : 1});
const ratio = n => n === null || n === undefined ? '–' : n.toFixed(2);

function make(tag, parent, text) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

function plot(parent, caption) {
  const made = make('figure', parent);
  make('figcaption', made, caption);
  return made;
}

/** Medians as bars, the rounds from the least to the greatest as a line over them. */
function bars(parent, board) {
  const row = 24, left = 190, width = 560, height = board.lines.length * row + 8;
  const most = Math.max(...board.lines.map(l => l.wonPerSecond[2])) || 1;
  const x = n => left + n / most * (width - left - 70);
  const svg = board.lines.map((line, i) => {
    const [median, least, greatest] = line.wonPerSecond, y = i * row + 4, middle = y + row / 2 - 2;
    return `<text x="0" y="${middle + 4}">${line.strategy}</text>
      <rect x="${left}" y="${y}" width="${x(median) - left}" height="${row - 6}" fill="${colour(line.strategy)}"/>
      <path d="M${x(least)} ${middle}H${x(greatest)}M${x(least)} ${middle - 5}v10M${x(greatest)} ${middle - 5}v10"
            stroke="currentColor" fill="none"/>
      <text x="${x(greatest) + 6}" y="${middle + 4}">${figure(median)}</text>`;
  }).join('');
  plot(parent, 'Won in a second: median, and the rounds from the least to the greatest')
    .insertAdjacentHTML('beforeend',
      `<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="won in a second">${svg}</svg>`);
}

function lines(parent, caption, data, series, x, y) {
  const holder = plot(parent, caption);
  const axis = {stroke: '#888', grid: {stroke: '#8883'}, ticks: {stroke: '#8883'}};
  new uPlot({
    width: 540, height: 320, scales: {x: {time: false, ...x.scale}, y: {...y.scale}},
    axes: [{...axis, ...x.axis}, {...axis, size: 64, ...y.axis}],
    series: [{label: x.label, value: (_, v) => v === null ? '' : x.tell(v)},
      ...series.map(name => ({label: name, stroke: colour(name), width: 1.6, spanGaps: true,
        value: (_, v) => v === null ? '' : figure(v)}))],
  }, data, holder);
}

const log = {distr: 3, log: 10};
const positive = n => n > 0 ? n : null;

/** The further to the right, the rarer: each step is ten times fewer attempts. */
function latencies(parent, board) {
  const rare = lab.percents.map(p => p >= 100 ? 3.3 : -Math.log10(1 - p / 100));
  const tell = v => {
    const p = lab.percents[rare.findIndex(r => Math.abs(r - v) < .01)];
    return p === undefined ? '' : p === 100 ? 'longest' : p + ' %';
  };
  lines(parent, 'Milliseconds below which so many were answered',
    [rare, ...board.lines.map(l => l.millis.map(positive))], board.lines.map(l => l.strategy),
    {label: 'of attempts', tell, axis: {splits: () => [.301, 1, 1.301, 2, 3, 3.3],
      values: () => ['50 %', '90 %', '95 %', '99 %', '99.9 %', 'max']}},
    {scale: log, axis: {}});
}

function table(parent, board) {
  const holder = make('div', parent);
  holder.className = 'scroll';
  const made = make('table', holder), head = make('tr', make('thead', made)), body = make('tbody', made);
  const broken = board.columns.filter(c => c.kind === 'BROKEN');
  const others = board.columns.filter(c => c.kind !== 'BROKEN');
  make('th', head, 'strategy');
  const heads = columns => columns.forEach(c => { make('th', head, c.name).title = c.about; });
  heads(broken);
  const columns = ['ok/s', 'from – to', 'of raw', 'against the default', 'p50 ms', 'p95', 'p99',
    '409', 'contended', 'failed'];
  columns.forEach(name => make('th', head, name));
  heads(others);
  const at = p => lab.percents.indexOf(p);
  for (const line of board.lines) {
    const row = make('tr', body);
    row.className = line.strategy === board.standard ? 'usual' : '';
    const [median, least, greatest] = line.wonPerSecond;
    make('td', row, line.strategy);
    for (const column of broken) {
      const cell = make('td', row, figure(line.counts[column.name]));
      if (line.counts[column.name] > 0) cell.className = 'bad';
    }
    [figure(median), `${figure(least)} – ${figure(greatest)}`, ratio(line.toBaseline),
      line.verdict ?? '', figure(line.millis[at(50)]), figure(line.millis[at(95)]), figure(line.millis[at(99)]),
      figure(line.outcomes.refused), figure(line.outcomes.contended), figure(line.outcomes.failed)]
      .forEach(text => make('td', row, text));
    others.forEach(column => make('td', row, figure(line.counts[column.name])));
  }
}

function sweep(parent, boards) {
  const strategies = [...new Set(boards.flatMap(b => b.lines.map(l => l.strategy)))];
  const xs = boards.map(b => b.x);
  const of = what => strategies.map(name =>
    boards.map(b => b.lines.find(l => l.strategy === name)).map(l => l ? positive(what(l)) : null));
  const x = {label: 'at once', tell: v => v, scale: log, axis: {values: (_, splits) => splits.map(v => xs.includes(v) || Number.isInteger(Math.log10(v)) ? v : '')}};
  const plots = make('div', parent);
  plots.className = 'plots';
  lines(plots, 'Won in a second', [xs, ...of(l => l.wonPerSecond[0])], strategies, x, {scale: log});
  lines(plots, 'p99, milliseconds', [xs, ...of(l => l.millis[lab.percents.indexOf(99)])], strategies, x, {scale: log});
  lines(plots, 'Answers in a second', [xs, ...of(l => l.answersPerSecond[0])], strategies, x, {scale: log});
  for (const board of boards) {
    make('h3', parent, `${board.x} at once, ${board.attempts} in all`);
    table(parent, board);
  }
}

const m = lab.machine;
document.getElementById('machine').textContent =
  `${m.cores} cores, shared by client, house and servers; ${m.os}; ${m.java}; PostgreSQL ${m.postgres}, fsync ${m.fsync}; `
  + `${m.connections} connections; load average ${m.load.toFixed(1)} at the start`;
document.getElementById('reproduce').textContent = lab.reproduce;
lab.caveats.forEach(each => make('li', document.getElementById('caveats'), each));

const main = document.getElementById('boards');
const told = new Set();
for (const board of lab.boards) {
  const key = `${board.contest}: ${board.traffic}`;
  if (told.has(key)) continue;
  told.add(key);
  const section = make('section', main);
  make('h2', section, key);
  make('p', section, `${board.contestAbout} ${board.about}.`).className = 'weak';
  if (board.x !== null) {
    sweep(section, lab.boards.filter(b => b.contest === board.contest && b.traffic === board.traffic));
    continue;
  }
  const plots = make('div', section);
  plots.className = 'plots';
  bars(plots, board);
  latencies(plots, board);
  table(section, board);
}
