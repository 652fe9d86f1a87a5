// Elements without a string of HTML anywhere: what comes from the API can never become markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element. `on…` are listeners, `class`, `data-…` and `aria-…` attributes; true sets an
 * attribute, false, null and undefined leave it out. Children may be nested lists; null and false
 * among them are left out.
 */
export const h = (tag, props, ...children) =>
  fill(document.createElement(tag), props, children);

export const svg = (tag, props, ...children) =>
  fill(document.createElementNS(SVG, tag), props, children);

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (name === 'value' || name === 'checked' || name === 'indeterminate') {
      element[name] = value;
    } else {
      set(element, name, value);
    }
  }
  element.append(...nodes(children));
  return element;
}

/** Writes only what has changed: a screen reader is not told the same again. */
export function set(element, name, value) {
  if (value === false || value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) {
      element.setAttribute(name, text);
    }
  }
}

export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function show(parent, ...children) {
  parent.replaceChildren(...nodes(children));
  return parent;
}

const nodes = (children) =>
  children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

let last = 0;

/** For `aria-labelledby` and its kin. */
export const freshId = (what) => `${what}-${++last}`;
