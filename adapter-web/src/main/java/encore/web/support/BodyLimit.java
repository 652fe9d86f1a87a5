package encore.web.support;

/** A route that takes a longer body than the others; its path is a pattern of Spring. */
public record BodyLimit(String method, String path, int bytesMax) {}
