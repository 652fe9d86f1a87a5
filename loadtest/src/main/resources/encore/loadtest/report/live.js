"use strict";
(() => {
  const place = id => document.getElementById(id);
  const run = {every: 1, second: [], fans: [], fine: [], refused: [], failed: [], p50: [], p95: [], p99: [], answers: {}};
  const house = {second: [], columns: {}};
  const MOST = 1200;
  let drawn = false, known = "";

  function take(frame) {
    const at = run.second.length;
    for (const name of ["second", "fans", "fine", "refused", "failed", "p50", "p95", "p99"]) {
      run[name].push(frame[name]);
    }
    for (const name of Object.keys(frame.answers)) {
      run.answers[name] ??= new Array(at).fill(0);
    }
    for (const [name, column] of Object.entries(run.answers)) {
      column.push(frame.answers[name] ?? 0);
    }
    const before = house.second.length;
    house.second.push(frame.second);
    for (const name of Object.keys(frame.house)) {
      house.columns[name] ??= new Array(before).fill(null);
    }
    for (const [name, column] of Object.entries(house.columns)) {
      column.push(frame.house[name] ?? null);
    }
    if (run.second.length > MOST) {
      [run.second, run.fans, run.fine, run.refused, run.failed, run.p50, run.p95, run.p99,
        ...Object.values(run.answers), house.second, ...Object.values(house.columns)].forEach(column => column.shift());
    }
  }

  function show(frame) {
    place("second").textContent = frame.second + " s";
    place("fans").textContent = Plots.short(frame.fans);
    place("rate").textContent = Plots.short(frame.fine + frame.refused + frame.failed);
    place("p95").textContent = Plots.short(frame.p95) + " ms";
    place("failed").textContent = Plots.short(frame.failed);
    if (!drawn) {
      drawn = true;
      Plots.time(place("time"), () => run);
    }
    const names = Object.entries(house.columns).filter(([, c]) => c.some(v => v > 0)).map(([name]) => name).join();
    if (names !== known) {
      known = names;
      place("house").textContent = "";
      Plots.house(place("house"), () => house);
    }
    Plots.all();
  }

  const stream = new EventSource("events");
  stream.addEventListener("begun", event => {
    // After a lost connection everything is told again.
    [run.second, run.fans, run.fine, run.refused, run.failed, run.p50, run.p95, run.p99, house.second].forEach(c => c.length = 0);
    run.answers = {};
    house.columns = {};
    const begun = JSON.parse(event.data);
    place("scenario").textContent = begun.scenario;
    place("about").textContent = begun.about;
    document.title = begun.scenario + " – live";
    place("state").textContent = "It runs.";
  });
  stream.addEventListener("frames", event => {
    const frames = JSON.parse(event.data);
    frames.forEach(take);
    if (frames.length) {
      show(frames[frames.length - 1]);
    }
  });
  stream.addEventListener("ended", event => {
    stream.close();
    const ended = JSON.parse(event.data);
    place("state").textContent = ended.words + " The report: " + ended.report;
    place("box").className = "verdict " + ({98: "broken", 99: "missed"}[ended.exitCode] ?? "kept");
    place("state").className = ended.exitCode === 0 ? "good" : "bad";
  });
  stream.onerror = () => { place("state").textContent = "Nobody answers; the run is over, or was ended."; };
})();
