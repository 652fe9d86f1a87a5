package encore.application.shared;

import java.util.Optional;

/**
 * What a request and all that comes of it have in common: one id, in answers, logs and news. Where
 * somebody records them, their steps can be looked at afterwards. Nothing here waits or fails.
 */
public interface Traces {

  /** Under which name the id stands in the log. */
  String LOG_KEY = "traceId";

  /** A step of that trace, or the first of a new one. It is this thread's until it is closed. */
  Step begin(Kind kind, String name, Optional<Traceparent> from);

  /** The step that this thread is in; none where nobody records. */
  Optional<Traceparent> current();

  /** Of what a step is the handling. */
  enum Kind {
    REQUEST,
    NEWS
  }

  /** Something that is being done. What is told of it is kept only where somebody records. */
  interface Step extends AutoCloseable {

    String traceId();

    void named(String name);

    void with(String key, String value);

    void with(String key, long value);

    /** By the house's own fault. */
    void failed();

    @Override
    void close();
  }
}
