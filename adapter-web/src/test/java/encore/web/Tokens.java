package encore.web;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signs in the way a developer does. */
public final class Tokens {
  private Tokens() {}

  public static String bearer(MockMvcTester http) {
    return bearer(http, Scene.EMAIL);
  }

  public static String bearer(MockMvcTester http, String email) {
    return bearer(http, email, "USER");
  }

  public static String bearerOfAdmin(MockMvcTester http) {
    return bearer(http, "admin@example.com", "ADMIN");
  }

  private static String bearer(MockMvcTester http, String email, String role) {
    var answer =
        http.post()
            .uri("/api/dev/tokens")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}")
            .exchange();
    try {
      var body = answer.getResponse().getContentAsString();
      return "Bearer " + JsonPath.<String>read(body, "$.accessToken");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
