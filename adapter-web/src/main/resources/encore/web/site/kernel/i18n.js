// One word, both languages beside each other: a text that lacks one cannot be written.
import common from '../texts/common.js';
import { choose } from './store.js';

export const LANGUAGES = ['en', 'ko'];
export const language = document.documentElement.lang === 'ko' ? 'ko' : 'en';

const which = LANGUAGES.indexOf(language);
const texts = new Map(Object.entries(common));

/** Called by each room for its own texts: `{ 'hall.stage': ['Stage', '무대'] }`. */
export function learn(more) {
  for (const [key, pair] of Object.entries(more)) {
    texts.set(key, pair);
  }
}

/** A text; `{n}` is filled in. `one seat|{n} seats` is chosen by `n`. Linked, a pair is one text. */
export function t(key, values = {}) {
  const pair = texts.get(key);
  if (!pair) {
    throw new Error(`no text: ${key}`);
  }
  return pick(typeof pair === 'string' ? pair : pair[which], values.n).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

export const knows = (key) => texts.has(key);

/** A word of the API, such as HELD: said in words where we know it, and as it is where it is new. */
export const word = (family, value) =>
  knows(`${family}.${value}`) ? t(`${family}.${value}`) : String(value);

function pick(text, n) {
  const [one, many = one] = text.split('|');
  return n === 1 ? one : many;
}

/** All that is shown is on the server or in the address: a reload in the other language loses nothing. */
export function speak(wanted) {
  choose('language', wanted);
  location.reload();
}
