package encore.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Letters that can be kept and shown, at least one: no control characters but line ends, no halves
 * of letters.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Made by the validation provider. */
  final class Validator implements ConstraintValidator<PlainText, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null
          || (Letters.canBeSeen(text) && text.codePoints().allMatch(Validator::isPlain));
    }

    private static boolean isPlain(int letter) {
      boolean isHalf = Character.getType(letter) == Character.SURROGATE;
      boolean isLineEnd = letter == '\n' || letter == '\r';
      boolean isShown = isLineEnd || !Character.isISOControl(letter);
      return !isHalf && isShown && !Letters.turnsAround(letter);
    }
  }
}
