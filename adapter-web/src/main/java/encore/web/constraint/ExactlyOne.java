package encore.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of these members of a record, one is there and the others are not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExactlyOne.Validator.class)
public @interface ExactlyOne {

  String[] value();

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Made by the validation provider. */
  final class Validator implements ConstraintValidator<ExactlyOne, Record> {

    private Set<String> names = Set.of();

    @Override
    public void initialize(ExactlyOne constraint) {
      names = Set.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Record request, ConstraintValidatorContext context) {
      return request == null
          || Arrays.stream(request.getClass().getRecordComponents())
                  .filter(component -> names.contains(component.getName()))
                  .filter(component -> isThere(component, request))
                  .count()
              == 1;
    }

    private static boolean isThere(RecordComponent component, Record request) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(request) != null;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
  }
}
