/**
 * All news for the data platform, which may ask what nobody here thinks of. Imports event and
 * inbox; start with {@link encore.application.feed.DataPlatform}.
 */
@NullMarked
package encore.application.feed;

import org.jspecify.annotations.NullMarked;
