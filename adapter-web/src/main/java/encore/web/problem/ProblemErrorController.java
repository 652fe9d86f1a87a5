package encore.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where Tomcat sends what failed outside of any controller; it has logged the stack already. */
@Controller
class ProblemErrorController implements ErrorController {

  private final ProblemWriter writer;

  ProblemErrorController(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    writer.write(refusal(request), request, response);
  }

  private static Refusal refusal(HttpServletRequest request) {
    var known =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
            ? Refusals.of(failure)
            : Refusal.of(Problem.INTERNAL_ERROR);
    if (known.problem() != Problem.INTERNAL_ERROR) {
      return known;
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Refusals.of(status)
        : Refusal.of(Problem.ROUTE_NOT_FOUND);
  }
}
