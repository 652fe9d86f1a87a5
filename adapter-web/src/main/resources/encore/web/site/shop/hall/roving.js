// The keys of a grid, as the ARIA practices have them: one tab stop, arrows within.

/** Where a key leads from row `r`, cell `c` of `rows` (lengths); null for other keys. */
export function stepOf(event, lengths, [r, c]) {
  const end = (row) => lengths[row] - 1;
  const last = lengths.length - 1;
  const wide = event.ctrlKey || event.metaKey;
  const inRow = (row) => {
    const at = Math.min(last, Math.max(0, row));
    return [at, Math.min(c, end(at))];
  };
  const steps = {
    ArrowLeft: () => [r, Math.max(0, c - 1)],
    ArrowRight: () => [r, Math.min(end(r), c + 1)],
    ArrowUp: () => inRow(r - 1),
    ArrowDown: () => inRow(r + 1),
    PageUp: () => inRow(r - 5),
    PageDown: () => inRow(r + 5),
    Home: () => (wide ? [0, 0] : [r, 0]),
    End: () => (wide ? [last, end(last)] : [r, end(r)]),
  };
  return event.altKey ? null : steps[event.key]?.() ?? null;
}
