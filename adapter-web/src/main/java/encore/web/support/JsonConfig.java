package encore.web.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON on the wire: strict about what we read, and without nulls in what we write. */
@Configuration(proxyBeanMethods = false)
class JsonConfig {

  @Bean
  JsonMapperBuilderCustomizer wireFormat() {
    var wire =
        new SimpleModule("wire")
            .addSerializer(Instant.class, new InstantOnTheWire())
            .addDeserializer(Instant.class, new InstantReading())
            .addDeserializer(UUID.class, new IdReading.InJson());
    return json ->
        json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // So that a merge patch can tell a member that is left out from one that is null.
            .enable(DeserializationFeature.USE_NULL_FOR_MISSING_REFERENCE_VALUES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // A number is no word: the order of our enums is nobody's business.
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            // Nor is it a text.
            .withCoercionConfig(LogicalType.Textual, JsonConfig::nothingBut)
            // But see there.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new UnknownMembers())
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(wire);
  }

  private static void nothingBut(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /** The database keeps microseconds, so nothing finer leaves the house. */
  private static final class InstantOnTheWire extends StdSerializer<Instant> {

    InstantOnTheWire() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
      json.writeString(instant.truncatedTo(ChronoUnit.MICROS).toString());
    }
  }
}
