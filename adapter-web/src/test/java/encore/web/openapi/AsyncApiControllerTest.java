package encore.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import encore.web.OnStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is in it is a matter of AsyncApiTest. */
@OnStage
class AsyncApiControllerTest {

  private final MockMvcTester http;

  AsyncApiControllerTest(MockMvcTester http) {
    this.http = http;
  }

  @Test
  void everybodyReadsTheDocumentAsItStandsInTheRepository() throws IOException {
    var served = http.get().uri("/asyncapi.yaml").exchange();

    assertThat(served)
        .hasStatusOk()
        .hasHeader("Content-Type", "application/yaml")
        .hasHeader("Cache-Control", "max-age=300, public")
        .hasBodyTextEqualTo(Files.readString(Path.of("../docs/asyncapi.yaml")));
    var etag = served.getResponse().getHeader("ETag");
    assertThat(http.get().uri("/asyncapi.yaml").header("If-None-Match", etag)).hasStatus(304);
    assertThat(http.head().uri("/asyncapi.yaml")).hasStatusOk();
  }
}
