package encore.web.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A problem on its way to the caller. It is thrown where a controller has no success to return, and
 * carries no stack: it is an answer, not a failure.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient List<Object> args;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient List<Violation> violations = new ArrayList<>();
  private String text = "detail";
  private HttpStatus status;

  private Refusal(Problem problem, List<Object> args) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.status = problem.status();
    this.args = args;
  }

  /** The arguments go into the detail's text. */
  public static Refusal of(Problem problem, Object... args) {
    return new Refusal(problem, List.of(args));
  }

  public static Refusal of(List<Violation> violations) {
    var refusal = of(Problem.VALIDATION_FAILED);
    refusal.violations.addAll(violations);
    return refusal;
  }

  public static Refusal of(Violation violation) {
    return of(List.of(violation));
  }

  /** A parameter that only together with others shows to be wrong; a text of that code exists. */
  public static Refusal ofParameter(String name, String code, Object... args) {
    return of(Violation.ofParameter(name, code, args));
  }

  /** A request that is refused before anybody has looked at its fields. */
  static Refusal ofShape() {
    return ofShape(Problem.VALIDATION_FAILED);
  }

  /** Refused by somebody who does not say more. */
  static Refusal ofShape(Problem problem) {
    return of(problem).saying("shape");
  }

  /** The same problem with a detail of its own. */
  public Refusal saying(String variant) {
    text = "detail." + variant;
    return this;
  }

  /** The same problem where it has another status than it has elsewhere. */
  public Refusal answering(HttpStatus elsewhere) {
    status = elsewhere;
    return this;
  }

  public Refusal with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public Refusal header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Problem problem() {
    return problem;
  }

  /** Whether who asks again is told the same; see {@link Problem#isFinal}. */
  public boolean isFinal() {
    return problem.isFinal();
  }

  HttpStatus status() {
    return status;
  }

  String text() {
    return text;
  }

  List<Object> args() {
    return args;
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }

  List<Violation> violations() {
    return violations;
  }
}
