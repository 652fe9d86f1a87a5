package encore.web.openapi;

import encore.web.problem.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that an operation may answer, besides those that any operation may. On a type: those
 * of every operation that has it for an argument.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
  Problem[] value();

  /** Those that are a 410 here, whatever they are elsewhere. */
  Problem[] gone() default {};
}
