package encore.web.support;

import encore.web.problem.ProblemWriter;
import encore.web.problem.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat refuses before any filter of ours has seen it. */
final class ProblemValve extends ErrorReportValve {

  private final ProblemWriter problems;

  ProblemValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    boolean silent = response.getStatus() < 400 || response.getContentWritten() > 0;
    if (silent || !response.setErrorReported()) {
      return;
    }
    try {
      problems.write(Refusals.of(response.getStatus()), request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException("the caller is gone", gone);
    }
  }
}
