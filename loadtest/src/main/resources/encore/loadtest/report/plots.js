"use strict";
// Draws what a run told. Shared by the report and by the live page; asks nobody for anything.
const Plots = (() => {
  const HEIGHT = 230;
  const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 4], [1, 2], [12, 4], [6, 2, 2, 2]];
  const made = [];

  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = i => css("--c" + (i % 8 + 1));
  const short = n => n == null ? "–" : n >= 1000 ? Math.round(n).toLocaleString("en") : String(Math.round(n * 100) / 100);

  function axis(more) {
    return Object.assign({
      stroke: css("--quiet"), grid: {stroke: css("--line"), width: 1}, ticks: {stroke: css("--line"), width: 1},
      font: "12px system-ui, sans-serif"
    }, more);
  }

  const clock = s => s < 120 ? s + " s" : Math.floor(s / 60) + ":" + String(Math.round(s % 60)).padStart(2, "0");

  /** A line for each series; `fill` stacks them, `right` puts a series on an axis of its own. */
  function options(plot, width) {
    const series = [{label: plot.x || "second", value: (u, v) => v == null ? "–" : (plot.tell || clock)(v)}];
    plot.series.forEach((s, i) => series.push({
      label: s.label, scale: s.right ? "right" : "y", stroke: colour(s.colour ?? i), width: plot.fill ? 1 : 1.6,
      dash: plot.fill ? [] : DASHES[(s.colour ?? i) % 8], spanGaps: true, points: {show: s.data.length < 4},
      fill: plot.fill ? colour(s.colour ?? i) : undefined,
      value: (u, v, si, at) => at == null ? "–" : short(plot.series[si - 1].data[at])
    }));
    const axes = [
      axis({values: (u, at) => at.map(v => v == null ? "" : (plot.tell || clock)(v)), splits: plot.splits, filter: plot.splits ? (u, at) => at : undefined}),
      axis({size: 64, values: (u, at) => at.map(short)})
    ];
    if (plot.series.some(s => s.right)) {
      axes.push(axis({scale: "right", side: 1, size: 56, grid: {show: false}, values: (u, at) => at.map(short)}));
    }
    return {
      width, height: plot.height || HEIGHT, series, axes, legend: {live: true},
      cursor: plot.tell ? {} : {sync: {key: "run"}},
      scales: {
        x: Object.assign({time: false}, plot.log ? {distr: 3, log: 10} : {}),
        y: {range: (u, min, max) => [0, max > 0 ? max * 1.06 : 1]},
        right: {range: (u, min, max) => [0, max > 0 ? max * 1.06 : 1]}
      }
    };
  }

  /** What is drawn: each upon those before it if they are stacked, the highest first. */
  function columns(plot) {
    const xs = plot.xs;
    if (!plot.fill) {
      return [xs, ...plot.series.map(s => s.data)];
    }
    let below = xs.map(() => 0);
    return [xs, ...plot.series.map(s => below = below.map((sum, i) => sum + (s.data[i] || 0)))];
  }

  function ordered(plot) {
    if (!plot.fill) {
      return plot;
    }
    // The first series is the ground; uPlot paints in order, so the sums go from high to low.
    const sums = columns(plot);
    const series = plot.series.map((s, i) => Object.assign({}, s, {colour: s.colour ?? i, sum: sums[i + 1]})).reverse();
    return Object.assign({}, plot, {series});
  }

  function data(plot) {
    return plot.fill ? [plot.xs, ...plot.series.map(s => s.sum)] : columns(plot);
  }

  function add(into, describe) {
    const one = {into, describe, plot: null, chart: null};
    made.push(one);
    redraw(one);
    return one;
  }

  function redraw(one) {
    if (one.chart) {
      one.chart.destroy();
    }
    one.plot = ordered(one.describe());
    one.into.textContent = "";
    one.chart = new uPlot(options(one.plot, Math.max(280, one.into.clientWidth)), data(one.plot), one.into);
  }

  const all = () => made.forEach(redraw);
  let wide = 0;
  addEventListener("resize", () => {
    if (wide !== innerWidth) {
      wide = innerWidth;
      all();
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  matchMedia("print").addEventListener("change", all);

  /** Red is for what went wrong alone: what is fine and what is part of the game have colours of their own. */
  function told(answers) {
    const of = {fine: [0, 4, 5], game: [1, 7, 3, 6], wrong: [2]};
    const seen = {fine: 0, game: 0, wrong: 0};
    return Object.entries(answers).map(([label, data]) => {
      const kind = /^2/.test(label) ? "fine" : /^4/.test(label) && !/^429/.test(label) ? "game" : "wrong";
      return {label, data, colour: of[kind][seen[kind]++ % of[kind].length]};
    });
  }

  function figure(parent, title, note) {
    const figure = parent.appendChild(document.createElement("figure"));
    const caption = figure.appendChild(document.createElement("figcaption"));
    caption.textContent = title + " ";
    if (note) {
      caption.appendChild(document.createElement("span")).textContent = note;
    }
    return figure.appendChild(document.createElement("div"));
  }

  function time(parent, line) {
    const t = line;
    const worst = () => t().every > 1 ? "each point is the worst of " + t().every + " seconds" : "";
    const mean = () => t().every > 1 ? "each point is the mean of " + t().every + " seconds" : "";
    add(figure(parent, "Answers each second, and fans", mean()), () => ({xs: t().second, series: [
      {label: "fine", data: t().fine, colour: 0}, {label: "refused", data: t().refused, colour: 1},
      {label: "failed", data: t().failed, colour: 2}, {label: "fans", data: t().fans, colour: 7, right: true}]}));
    add(figure(parent, "Waits, ms", "from when a request was due. " + worst()), () => ({xs: t().second, series: [
      {label: "p50", data: t().p50, colour: 4}, {label: "p95", data: t().p95, colour: 1}, {label: "p99", data: t().p99, colour: 2}]}));
    add(figure(parent, "Answers each second, by what they were", mean()), () => ({xs: t().second, fill: true,
      series: told(t().answers)}));
  }

  /** The share of requests on an axis where each nine is as wide as the one before. */
  function curve(parent, title, steps) {
    const xs = [...new Set(steps().flatMap(s => s.curve.map(p => nines(p.percentile))))].sort((a, b) => a - b);
    const series = steps().map((s, i) => {
      const at = new Map(s.curve.map(p => [nines(p.percentile), p.millis]));
      return {label: s.name, data: xs.map(x => at.get(x) ?? null), colour: i};
    });
    const tell = v => short(100 - 100 / v) === "100" ? (100 - 100 / v).toFixed(4) : (100 - 100 / v).toFixed(v < 100 ? 0 : Math.ceil(Math.log10(v)) - 2) + " %";
    add(figure(parent, title, "ms, by percentile; each further nine is as wide as the one before"), () => ({
      xs, series, log: true, x: "percentile", tell, splits: () => [1, 2, 10, 100, 1e3, 1e4, 1e5, 1e6].filter(v => v <= xs[xs.length - 1])}));
  }
  const nines = percentile => Math.round(1e6 / (1 - percentile / 100)) / 1e6;

  const GROUPS = [
    ["The house's answers each second", /^answers\/s /], ["Connections to the database", /^pool (active|pending)|^waiting for/],
    ["Wait for a connection, ms", /^pool wait/], ["CPU, %", /^CPU/], ["Heap, MB", /^heap/], ["Collecting, ms each second", /^GC/],
    ["The line", /^in line|^let in/], ["Work that waits", /pending$|requests waiting$/], ["Threads and streams", /^threads|streams$/]];

  function house(parent, server) {
    const done = new Set();
    for (const [title, names] of GROUPS) {
      const mine = () => Object.entries(server().columns).filter(([name, data]) => names.test(name) && data.some(v => v > 0));
      const found = mine().filter(([name]) => !done.has(name));
      if (found.length) {
        found.forEach(([name]) => done.add(name));
        const chosen = found.map(([name]) => name);
        add(figure(parent, title), () => ({height: 170, xs: server().second,
          series: chosen.map((name, i) => ({label: name.replace("answers/s ", ""), data: server().columns[name], colour: i}))}));
      }
    }
  }

  return {time, curve, house, all, short};
})();
