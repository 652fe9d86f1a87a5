// Something done by hand, and its refusal in words where it was asked for.
import { show } from '../../kernel/dom.js';
import { Problem } from '../../kernel/problem.js';
import { problemNote } from '../../parts/problem-note.js';

/** Whether it came through. A page that was left asks no more; anything else but a refusal is a bug. */
export async function attempt(place, act, refused = (problem) => show(place, problemNote(problem))) {
  try {
    await act();
    return true;
  } catch (problem) {
    if (problem instanceof Problem) {
      await refused(problem);
    } else if (problem.name !== 'AbortError') {
      throw problem;
    }
    return false;
  }
}
