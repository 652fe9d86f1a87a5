package encore.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What of a page would move, now or when it changes: by the style of each element, as computed. */
final class Stillness {

  private static final String LOOK =
      """
      () => {
        const takesTime = (times) => times.split(',').some((each) => parseFloat(each) > 0);
        const moves = (style) =>
          style.animationName !== 'none' || takesTime(style.transitionDuration)
            || takesTime(style.transitionDelay) || style.scrollBehavior !== 'auto';
        const found = new Set(document.getAnimations().map((each) => `runs: ${each.animationName}`));
        for (const element of document.querySelectorAll('*')) {
          for (const part of ['', '::before', '::after', '::backdrop']) {
            if (moves(getComputedStyle(element, part || null))) {
              found.add(`${element.localName}.${element.getAttribute('class') ?? ''}${part}`);
            }
          }
        }
        return [...found];
      }
      """;

  private Stillness() {}

  /** Of elements and what is drawn before and behind them, each kind once. */
  static List<String> moving(Page page) {
    return ((List<?>) page.evaluate(LOOK)).stream().map(Object::toString).toList();
  }
}
