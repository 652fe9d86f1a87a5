// A button that is pressed once: while its work is under way it says so and does nothing more.
import { h, set } from '../kernel/dom.js';

/**
 * `{ button, onSubmit }`. `act` is async and shows its own problems; what it throws is a bug and
 * goes to the console, unless it is that somebody has left. Focus stays: a disabled button would lose it.
 */
export function busyButton(label, act, { kind = 'primary', submits = false } = {}) {
  let isBusy = false;
  const run = async (event) => {
    event.preventDefault();
    if (isBusy) {
      return;
    }
    isBusy = true;
    set(button, 'aria-disabled', 'true');
    set(button, 'data-busy', true);
    try {
      await act(event);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        throw failure;
      }
    } finally {
      isBusy = false;
      set(button, 'aria-disabled', null);
      set(button, 'data-busy', null);
    }
  };
  const button = h('button', { class: kind, type: submits ? 'submit' : 'button' }, label);
  if (!submits) {
    button.addEventListener('click', run);
  }
  return { button, onSubmit: run };
}
