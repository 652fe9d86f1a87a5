"use strict";
(() => {
  const run = JSON.parse(document.getElementById("run").textContent);
  const place = id => document.getElementById(id);
  if (run.timeline.second.length) {
    Plots.time(place("time"), () => run.timeline);
  }
  if (run.totals.curve.length) {
    Plots.curve(place("curve"), "How long how many waited", () => run.steps.length === 1 ? run.steps : [run.totals, ...run.steps]);
  }
  if (run.server.second.length) {
    Plots.house(place("house"), () => run.server);
  }

  // An earlier run, dropped in. What a file says becomes text, never markup.
  const drop = place("drop"), out = place("compared");
  const line = (row, ...cells) => cells.forEach((text, i) => {
    const cell = row.appendChild(document.createElement("td"));
    cell.textContent = text;
    cell.className = i ? "n" : "";
  });
  const figures = s => {
    const all = [["requests each second", s.totals.perSecond], ["failed", s.totals.failed]];
    for (const step of s.steps) {
      all.push([step.name + " each second", step.perSecond], [step.name + " p50 ms", step.waits.p50],
        [step.name + " p95 ms", step.waits.p95], [step.name + " p99 ms", step.waits.p99]);
    }
    return new Map(all);
  };
  function compare(old) {
    if (old.schema !== run.schema) {
      out.textContent = "This is no " + run.schema + ".";
      return;
    }
    out.textContent = "";
    const names = new Set([...Object.keys(old.conditions), ...Object.keys(run.conditions)]);
    const others = [...names].filter(k => old.conditions[k] !== run.conditions[k]);
    const words = out.appendChild(document.createElement("p"));
    words.textContent = others.length
      ? "Not comparable: " + others.map(k => k + " was " + (old.conditions[k] ?? "not told") + " and is " + (run.conditions[k] ?? "not told")).join("; ") + ". The ratios mean nothing."
      : "Comparable. Then: " + old.run.at + ", " + (old.subject.git ?? "?") + ".";
    words.className = others.length ? "bad" : "";
    const table = out.appendChild(document.createElement("table"));
    const head = table.createTHead().insertRow();
    ["", "then", "now", "ratio"].forEach((text, i) => {
      const cell = head.appendChild(document.createElement("th"));
      cell.textContent = text;
      cell.className = i ? "n" : "";
    });
    const then = figures(old), body = table.createTBody();
    for (const [name, now] of figures(run)) {
      const was = then.get(name);
      line(body.insertRow(), name, Plots.short(was), Plots.short(now), was ? (now / was).toFixed(2) : "–");
    }
  }
  const take = file => file && file.text().then(text => compare(JSON.parse(text)))
    .catch(() => { out.textContent = "This file is no summary of a run."; });
  ["dragenter", "dragover"].forEach(e => drop.addEventListener(e, event => { event.preventDefault(); drop.classList.add("over"); }));
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => { event.preventDefault(); drop.classList.remove("over"); take(event.dataTransfer.files[0]); });
  place("file").addEventListener("change", event => take(event.target.files[0]));
})();
