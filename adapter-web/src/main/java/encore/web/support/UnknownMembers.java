package encore.web.support;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * An administrator who has misspelt {@code dryRun} would do what he only wanted to look at, so he
 * is refused. Buyers' programs may say more than we read: nothing they can say does harm unread.
 */
final class UnknownMembers extends DeserializationProblemHandler {

  private static final String OFFICE = "/api/admin/";

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser json,
      @Nullable ValueDeserializer<?> reader,
      Object beanOrClass,
      String name) {
    if (!isForTheOffice()) {
      return false;
    }
    Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
    throw UnrecognizedPropertyException.from(
        json, beanOrClass, name, known == null ? List.of() : known);
  }

  private static boolean isForTheOffice() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        && asked.getRequest().getRequestURI().startsWith(OFFICE);
  }
}
