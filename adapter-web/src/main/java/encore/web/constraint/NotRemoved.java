package encore.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of a merge patch that may be left out, but not be set to null. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotRemoved.Validator.class)
public @interface NotRemoved {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Made by the validation provider. */
  @SuppressWarnings("NullableOptional")
  final class Validator implements ConstraintValidator<NotRemoved, Optional<?>> {

    @Override
    public boolean isValid(@Nullable Optional<?> member, ConstraintValidatorContext context) {
      return member == null || member.isPresent();
    }
  }
}
