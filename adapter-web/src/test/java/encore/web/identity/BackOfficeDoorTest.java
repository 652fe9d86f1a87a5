package encore.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import encore.web.OnStage;
import encore.web.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the office there is, found by itself, so that a new one cannot be forgotten. */
@OnStage
class BackOfficeDoorTest {

  private static final String ID = "0198c0de-0000-7000-8000-0000000000c1";

  private final MockMvcTester http;
  private final RequestMappingHandlerMapping routes;

  BackOfficeDoorTest(
      MockMvcTester http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.http = http;
    this.routes = routes;
  }

  @Test
  void noRouteOpensWithoutATokenOrWithABuyers() {
    var buyer = Tokens.bearer();
    var office = office();

    assertThat(office).hasSizeGreaterThanOrEqualTo(8);
    for (var route : office) {
      var request = http.method(route.method()).uri(route.path());
      assertThat(request)
          .as(route.toString())
          .hasStatus(401)
          .bodyText()
          .contains("UNAUTHENTICATED");
      assertThat(http.method(route.method()).uri(route.path()).header("Authorization", buyer))
          .as(route.toString())
          .hasStatus(403)
          .bodyText()
          .contains("FORBIDDEN");
    }
  }

  /** Another spelling of the way in is another address, and there is nothing at it. */
  @Test
  void noSpellingOfTheAddressGetsAroundTheDoor() {
    var buyer = Tokens.bearer();
    for (var path :
        List.of(
            "/api/ADMIN/audit",
            "/API/admin/audit",
            "/api/Admin/audit",
            "//api/admin/audit",
            "/api//admin/audit",
            "/api/admin;x/audit",
            "/api/admin;x=1/audit",
            "/api/./admin/audit",
            "/api/x/../admin/audit",
            "/api/%61dmin/audit",
            "/api/admin%2Faudit",
            "/api/admin/audit/",
            "/api/admin/audit.json",
            "/api/admin%00/audit")) {
      var answer = http.get().uri(URI.create(path)).header("Authorization", buyer);
      assertThat(answer.exchange().getResponse().getStatus()).as(path).isIn(400, 403, 404);
    }
  }

  private List<Route> office() {
    var found = new ArrayList<Route>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/admin"))
                .map(path -> path.replaceAll("\\{\\w+}", ID))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(m -> found.add(new Route(m.asHttpMethod(), path)))));
    return found;
  }

  private record Route(HttpMethod method, String path) {}
}
