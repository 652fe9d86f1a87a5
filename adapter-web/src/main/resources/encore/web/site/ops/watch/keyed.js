// Rows that stay who they are while numbers change: neither focus nor what was opened is lost.

/** `make(item)` gives `{ node, tell(item) }`. Returns what takes the items, in their order. */
export function keyed(parent, keyOf, make) {
  const rows = new Map();
  return (items) => {
    const there = new Set(items.map(keyOf));
    // First: a row that is moved loses the focus, and none has to for one that is gone.
    for (const [key, { node }] of rows) {
      if (!there.has(key)) {
        node.remove();
        rows.delete(key);
      }
    }
    items.forEach((item, i) => {
      const key = keyOf(item);
      if (!rows.has(key)) {
        rows.set(key, make(item));
      }
      const row = rows.get(key);
      row.tell?.(item);
      if (parent.children[i] !== row.node) {
        parent.insertBefore(row.node, parent.children[i] ?? null);
      }
    });
  };
}
