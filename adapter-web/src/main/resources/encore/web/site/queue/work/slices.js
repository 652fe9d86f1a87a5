// Long work in short slices, so that the page stays awake. A worker would be the usual way, but its
// address is a script to trusted types, and the policy of the house knows none.

const SLICE_MILLIS = 12;
const AT_ONCE = 32;

/** Calls `step` until it returns true; `tell` after each slice. */
export async function inSlices(step, { tell, signal }) {
  while (!slice(step)) {
    tell();
    await breath();
    signal?.throwIfAborted();
  }
  tell();
}

function slice(step) {
  const end = performance.now() + SLICE_MILLIS;
  do {
    for (let i = 0; i < AT_ONCE; i++) {
      if (step()) {
        return true;
      }
    }
  } while (performance.now() < end);
  return false;
}

/** Timers of a tab in the background fire once a second; messages come at once. */
function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
