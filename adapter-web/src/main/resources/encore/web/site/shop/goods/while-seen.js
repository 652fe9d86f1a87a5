// Numbers that stay fresh while somebody looks, and ask nobody while nobody does.

/**
 * `act` is async and answers in how many seconds it wants to be called again. Gives a function that
 * calls it now, as after something of one's own.
 */
export function whileSeen(act, signal, first = 0) {
  let timer;
  let isUnderWay = false;
  const turn = async () => {
    clearTimeout(timer);
    if (isUnderWay || document.hidden || signal.aborted) {
      return;
    }
    isUnderWay = true;
    let seconds = 15;
    try {
      seconds = await act();
    } finally {
      isUnderWay = false;
      timer = setTimeout(turn, seconds * 1000);
    }
  };
  timer = setTimeout(turn, first * 1000);
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return turn;
}
