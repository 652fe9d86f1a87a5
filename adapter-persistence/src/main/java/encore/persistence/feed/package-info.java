/**
 * The data platform of the demo: files that nobody but us writes, one event a line. Imports support
 * and the port of feed; start with {@link encore.persistence.feed.FeedDirectory}.
 */
@NullMarked
package encore.persistence.feed;

import org.jspecify.annotations.NullMarked;
