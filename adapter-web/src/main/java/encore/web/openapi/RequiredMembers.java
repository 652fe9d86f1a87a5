package encore.web.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member of our records is always there, unless the record says that it may be null. */
@Component
class RequiredMembers implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      modelOf(schema, context).setRequired(requiredOf(raw));
    }
    return schema;
  }

  private static Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
    var ref = schema.get$ref();
    var model =
        ref == null
            ? null
            : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    return model == null ? schema : model;
  }

  private static List<String> requiredOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .sorted()
        .toList();
  }
}
