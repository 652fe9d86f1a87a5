package encore.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the one the house gives of itself. */
class OpenApiDocumentIT {

  private static final Path COMMITTED = Path.of("../docs/openapi.yaml");
  private static final Path CURRENT = Path.of("target/openapi.yaml");

  @Test
  void theCommittedDescriptionIsTrue() throws IOException {
    var served = RunningHouse.shared().visitor().get("/v3/api-docs.yaml");
    assertThat(served.status()).isEqualTo(200);
    var current = served.body().replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://localhost:8080");
    Files.writeString(CURRENT, current);

    assertThat(COMMITTED)
        .as("the API has changed; if it was meant to: cp bootstrap/target/openapi.yaml docs/")
        .hasContent(current);
  }
}
