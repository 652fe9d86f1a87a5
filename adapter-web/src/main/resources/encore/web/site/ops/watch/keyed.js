// Rows that stay who they are while numbers change: neither focus nor what was opened is lost.

/** `make(item)` gives `{ node, tell(item) }`. Returns what takes the items, in their order. */
export function keyed(parent, keyOf, make) {
  const rows = new Map();
  return (items) => {
    const gone = new Set(rows.keys());
    items.forEach((item, i) => {
      const key = keyOf(item);
      gone.delete(key);
      if (!rows.has(key)) {
        rows.set(key, make(item));
      }
      const row = rows.get(key);
      row.tell?.(item);
      if (parent.children[i] !== row.node) {
        parent.insertBefore(row.node, parent.children[i] ?? null);
      }
    });
    for (const key of gone) {
      rows.get(key).node.remove();
      rows.delete(key);
    }
  };
}
