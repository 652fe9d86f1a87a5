package encore.web.openapi;

import encore.web.problem.Problem;
import encore.web.problem.ProblemExamples;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

  static final String BEARER = "bearer";

  private static final String DESCRIPTION =
      """
      Concerts, their dates and seats, and holding seats for a few minutes.

      Every answer that is not a success is a problem (RFC 9457) with a `code` that never changes \
      and a `type` that opens a page about it. Titles and details come in English and Korean, by \
      `Accept-Language`. Every answer carries `Request-Id`; quote it when something is wrong.

      Requests are limited per account and per network: `RateLimit-Policy` names the limits, \
      `RateLimit` what is left, and a 429 has `Retry-After` and the name of its `policy`.

      What the house tells others of its own accord, event by event, is in [`/asyncapi.yaml`](/asyncapi.yaml).
      """;

  @Bean
  OpenAPI encoreApi(ProblemExamples examples) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Encore")
                .version("1")
                .description(DESCRIPTION)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("This server")))
        .tags(
            List.of(
                new Tag().name("admin").description("For those who run the house."),
                new Tag().name("bookings").description("Hold seats, look at a hold, let it go."),
                new Tag().name("catalog").description("What is on sale."),
                new Tag().name("coupons").description("Pay less for a booking."),
                new Tag().name("identity").description("Who you are."),
                new Tag().name("lab").description("Compare lock strategies while they run."),
                new Tag().name("payments").description("Pay for a booking, and be paid back."),
                new Tag().name("seatmap").description("Which seats are free right now."),
                new Tag().name("shop").description("Merchandise: products, your cart, orders."),
                new Tag().name("waitingroom").description("The line before a sale."),
                new Tag().name("wallet").description("What you have to spend.")))
        .components(components(examples));
  }

  @Bean
  OperationCustomizer problemAnswers() {
    return new ProblemAnswers();
  }

  /** Each problem is shown once; operations point to it. */
  private static Components components(ProblemExamples examples) {
    var components =
        new Components()
            .addSecuritySchemes(BEARER, bearer())
            .addSchemas(ProblemSchema.NAME, ProblemSchema.problem())
            .addSchemas(ProblemSchema.ERROR_NAME, ProblemSchema.error());
    for (var problem : Problem.values()) {
      var body = new TreeMap<>(examples.body(problem, Locale.ENGLISH));
      components.addExamples(problem.name(), new Example().summary(problem.name()).value(body));
    }
    return components;
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("An access token, sent as `Authorization: Bearer`.");
  }
}
