// What a browser keeps for us. Where it keeps nothing (private windows), the page still works.

const PREFIX = 'encore.';

function over(storage) {
  /** What could not be kept, full or forbidden: it lasts as long as the page. */
  const here = new Map();
  const tried = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    get: (name) => tried(() => JSON.parse(here.get(name) ?? storage().getItem(PREFIX + name))),
    set(name, value) {
      const text = JSON.stringify(value);
      here.set(name, text);
      tried(() => storage().setItem(PREFIX + name, text) ?? here.delete(name));
    },
    remove(name) {
      here.delete(name);
      tried(() => storage().removeItem(PREFIX + name));
    },
  };
}

/** Of all tabs, until somebody signs out. */
export const kept = over(() => localStorage);

/** Of this tab, over a reload. */
export const ofTab = over(() => sessionStorage);

/** Words that `first.js` reads before any module runs: plain, without JSON. */
export function choose(name, word) {
  try {
    localStorage.setItem(PREFIX + name, word);
  } catch {
    // Then it is chosen until the next page.
  }
}
