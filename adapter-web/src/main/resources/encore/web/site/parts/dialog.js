// The browser's own dialog: it keeps the focus in, gives it back, and closes by Escape.
import { freshId, h } from '../kernel/dom.js';
import { t } from '../kernel/i18n.js';

/** Resolves when it is closed, with what `close` was given. `content` is a function of `close`. */
export function openDialog(title, content) {
  return new Promise((resolve) => {
    let result;
    const id = freshId('dialog');
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = h('dialog', { 'aria-labelledby': id, onClose: () => {
      dialog.remove();
      resolve(result);
    } },
      h('div', { class: 'dialog-head' },
        h('h2', { id }, title),
        h('button', { class: 'icon', 'aria-label': t('dialog.close'), onClick: () => close() }, '✕')));
    const inside = content(close);
    dialog.append(inside);
    document.body.append(dialog);
    dialog.showModal();
    // The first thing in it is the button that closes it; who is asked something is there to answer.
    inside.querySelector('input, select, textarea')?.focus();
  });
}

/** A page that is left, or has become another one, asks nothing any more. */
export const closeDialogs = () => document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());

/** A question before something that cannot be undone. */
export const confirmed = (title, text, yes, { isDangerous = false } = {}) =>
  openDialog(title, (close) =>
    h('div', { class: 'stack' },
      h('p', null, text),
      h('div', { class: 'row end' },
        h('button', { onClick: () => close(false) }, t('dialog.no')),
        h('button', { class: isDangerous ? 'danger' : 'primary', onClick: () => close(true) }, yes))))
    .then((answer) => answer === true);
