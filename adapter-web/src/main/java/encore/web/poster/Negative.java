package encore.web.poster;

import encore.application.poster.Poster;

/**
 * What is left of a stranger's picture before anybody decodes it: its size, and only the parts that
 * its pixels need. Names, places, previews and whatever stood behind the end are gone.
 */
@SuppressWarnings("ArrayRecordComponent")
record Negative(
    Poster.Type type, long width, long height, boolean isDeep, int scans, byte[] parts) {}
