package encore.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No entry stands in the list twice; each repetition is named by its place. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Distinct.Validator.class)
public @interface Distinct {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Made by the validation provider. */
  final class Validator implements ConstraintValidator<Distinct, List<?>> {

    @Override
    public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
      if (list == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      var seen = new HashSet<Object>();
      boolean distinct = true;
      for (int i = 0; i < list.size(); i++) {
        var entry = list.get(i);
        if (entry != null && !seen.add(entry)) {
          repeated(i, context);
          distinct = false;
        }
      }
      return distinct;
    }

    private static void repeated(int index, ConstraintValidatorContext context) {
      context
          .buildConstraintViolationWithTemplate("")
          .addContainerElementNode("<list element>", List.class, 0)
          .inIterable()
          .atIndex(index)
          .addConstraintViolation();
    }
  }
}
