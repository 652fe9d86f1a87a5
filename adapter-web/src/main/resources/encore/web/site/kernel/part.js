/**
 * A custom element with a life: what it starts with `this.life` (listeners, requests) ends when it
 * leaves the page. Its content is in the light, where styles and labels reach it.
 */
export class Part extends HTMLElement {
  #ending = new AbortController();

  /** Aborted when the element leaves the page. */
  get life() {
    return this.#ending.signal;
  }

  connectedCallback() {
    this.#ending = new AbortController();
    this.start();
  }

  disconnectedCallback() {
    this.#ending.abort();
  }

  listen(target, type, heard) {
    target.addEventListener(type, heard, { signal: this.life });
  }

  every(millis, act) {
    const timer = setInterval(act, millis);
    this.life.addEventListener('abort', () => clearInterval(timer));
  }

  /** For those who extend it. */
  start() {}
}
