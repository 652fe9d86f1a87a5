/**
 * The pages in a real browser: headless Chromium, driven by Playwright, against a whole house. A
 * test is annotated with {@link encore.bootstrap.browser.InBrowser} and asks for {@link
 * encore.bootstrap.browser.Windows}; what goes wrong in a window that nobody spoke of fails it.
 */
@NullMarked
package encore.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
