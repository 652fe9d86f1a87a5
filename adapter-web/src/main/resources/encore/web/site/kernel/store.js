// What a browser keeps for us. Where it keeps nothing (private windows), the page still works.

const PREFIX = 'encore.';

const over = (storage) => ({
  get(name) {
    try {
      return JSON.parse(storage().getItem(PREFIX + name));
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      storage().setItem(PREFIX + name, JSON.stringify(value));
    } catch {
      // Full, or forbidden: then it lasts as long as the page.
    }
  },
  remove(name) {
    try {
      storage().removeItem(PREFIX + name);
    } catch {
      // It was never kept.
    }
  },
});

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
