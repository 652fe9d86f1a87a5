package encore.loadtest.scenario;

/**
 * Something that must be true, whatever the figures are: one that is not ends a run with 98.
 *
 * @param detail what was found, in words
 */
public record Finding(String promise, boolean holds, String detail) {}
