// The text of /actuator/prometheus: a hundred kilobytes and more, of which we want some lines.

const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Gives each line of a metric that has a reader to it: `readers[name](value, labels)`. */
export function read(text, readers) {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (text[from] !== '#') {
      readLine(text.slice(from, to), readers);
    }
    from = to + 1;
  }
}

function readLine(line, readers) {
  const name = line.slice(0, Math.max(0, line.search(/[{ ]/)));
  if (Object.hasOwn(readers, name)) {
    const space = line.lastIndexOf(' ');
    readers[name](Number(line.slice(space + 1)), labelsOf(line.slice(name.length, space)));
  }
}

const labelsOf = (text) => Object.fromEntries(Array.from(text.matchAll(LABEL), ([, key, value]) => [key, value]));
