package encore.application.catalog;

/** Something as it stands, and how often it was edited: an edit names the version it has seen. */
public record Versioned<T>(T value, long version) {}
