/**
 * A run on paper: one page of HTML that asks nobody, and Markdown in the form of the first seed.
 */
@NullMarked
package encore.loadtest.report.page;

import org.jspecify.annotations.NullMarked;
