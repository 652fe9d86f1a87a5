package encore.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who a request comes from, whatever its headers say. */
class CallersTest {

  private static final String PROXY = "10.0.0.5";
  private static final String FAN = "203.0.113.7";

  private final Callers behindNothing = callers("", "", "x-forwarded-for");
  private final Callers behindProxies = callers("10.0.0.0/24,fd00::/8", "", "x-forwarded-for");
  private final Callers behindStandard = callers("10.0.0.0/24,fd00::/8", "", "forwarded");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "10.0.0.5",
        "127.0.0.1",
        "",
        ",,,",
        "unknown",
        "for=8.8.8.8",
        "8.8.8.8, 9.9.9.9, 10.0.0.1",
        "\"8.8.8.8",
        "localhost",
        "2001:db8::1"
      })
  void aHeaderFromElsewhereChangesNothing(String hostile) {
    for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "CF-Connecting-IP")) {
      var request = from(FAN);
      request.addHeader(header, hostile);
      assertThat(network(behindNothing, request)).as(header).isEqualTo(FAN);
      assertThat(network(behindProxies, request)).as(header).isEqualTo(FAN);
      assertThat(network(behindStandard, request)).as(header).isEqualTo(FAN);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7                        | 203.0.113.7",
        "203.0.113.7:4711                   | 203.0.113.7",
        "8.8.8.8, 203.0.113.7               | 203.0.113.7",
        "8.8.8.8,203.0.113.7,10.0.0.9       | 203.0.113.7",
        "10.0.0.1, 203.0.113.7, 10.0.0.9    | 203.0.113.7",
        "\"8.8.8.8, 203.0.113.7             | 203.0.113.7",
        "%0d%0a, 203.0.113.7                | 203.0.113.7",
        "10.0.0.8, 10.0.0.9                 | 10.0.0.8",
        "junk                               | 10.0.0.5",
        "8.8.8.8, junk                      | 10.0.0.5",
        "8.8.8.8, junk, 10.0.0.9            | 10.0.0.9",
        "203.0.113.7,                       | 10.0.0.5",
        "8.8.8.8, localhost                 | 10.0.0.5",
        "8.8.8.8, 1.2.3                     | 10.0.0.5",
        "8.8.8.8, 1.2.3.400                 | 10.0.0.5",
        "8.8.8.8, 0x7f.1                    | 10.0.0.5",
        "::ffff:203.0.113.7                 | 203.0.113.7",
        "2001:db8:1:2:3:4:5:6               | 20010db800010002/64",
        "[2001:db8:1:2::9]:4711             | 20010db800010002/64",
        "fe80::1%eth0                       | 10.0.0.5",
        "2001:db8:1:2::9, fd00::1           | 20010db800010002/64"
      })
  void theFirstFromTheRightThatIsNoProxyOfOursCounts(String header, String network) {
    var request = from(PROXY);
    request.addHeader("X-Forwarded-For", header);

    assertThat(network(behindProxies, request)).isEqualTo(network);
  }

  @Test
  void severalLinesAreOneList() {
    var request = from(PROXY);
    request.addHeader("X-Forwarded-For", "8.8.8.8");
    request.addHeader("X-Forwarded-For", "9.9.9.9, " + FAN);
    request.addHeader("X-Forwarded-For", "10.0.0.9");

    assertThat(network(behindProxies, request)).isEqualTo(FAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=203.0.113.7                                      | 203.0.113.7",
        "For=\"203.0.113.7:4711\";proto=https;by=10.0.0.5     | 203.0.113.7",
        "proto=https; for=203.0.113.7                         | 203.0.113.7",
        "for=8.8.8.8, for=203.0.113.7, for=10.0.0.9           | 203.0.113.7",
        "for=\"8.8.8.8, for=203.0.113.7                       | 203.0.113.7",
        "for=\"[2001:db8:1:2::9]:4711\"                       | 20010db800010002/64",
        "for=unknown                                          | 10.0.0.5",
        "for=_hidden, for=10.0.0.9                            | 10.0.0.9",
        "203.0.113.7                                          | 10.0.0.5",
        "for=                                                 | 10.0.0.5"
      })
  void theStandardHeaderIsReadWhereProxiesWriteIt(String header, String network) {
    var request = from(PROXY);
    request.addHeader("Forwarded", header);

    assertThat(network(behindStandard, request)).isEqualTo(network);
  }

  @Test
  void theHeaderThatOurProxiesDoNotWriteIsNotRead() {
    var request = from(PROXY);
    request.addHeader("Forwarded", "for=8.8.8.8");
    request.addHeader("X-Forwarded-For", FAN);

    assertThat(network(behindProxies, request)).isEqualTo(FAN);
    assertThat(network(behindStandard, request)).isEqualTo("8.8.8.8");
  }

  @Test
  void aHouseholdWithIpv6IsOneNetwork() {
    assertThat(network(behindNothing, from("2001:db8:1:2:aaaa::1")))
        .isEqualTo(network(behindNothing, from("2001:db8:1:2:bbbb::2")))
        .isNotEqualTo(network(behindNothing, from("2001:db8:1:3:aaaa::1")));
    assertThat(network(behindNothing, from("fe80::1%eth0"))).isEqualTo("fe80000000000000/64");
  }

  @Test
  void whoIsExemptIsAskedForByHisTrueAddress() {
    var callers = callers(PROXY, "127.0.0.0/8,::1,192.168.4.0/22", "x-forwarded-for");

    assertThat(callers.limited(from("127.0.0.1"))).isEmpty();
    assertThat(callers.limited(from("0:0:0:0:0:0:0:1"))).isEmpty();
    assertThat(callers.limited(from("192.168.7.255"))).isEmpty();
    assertThat(callers.limited(from("192.168.8.0"))).isPresent();
    var liar = from(FAN);
    liar.addHeader("X-Forwarded-For", "127.0.0.1");
    assertThat(callers.limited(liar)).isPresent();
    var forwarded = from(PROXY);
    forwarded.addHeader("X-Forwarded-For", "127.0.0.1, " + FAN);
    assertThat(callers.limited(forwarded)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", "10.0.0/8", "::/129"})
  void whatIsNoNetworkEndsTheStart(String written) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() -> callers(written, "", "forwarded")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Callers callers(String proxies, String exempt, String header) {
    var settings = new java.util.HashMap<String, String>();
    settings.put("encore.rate-limit.trusted-proxies", proxies);
    settings.put("encore.rate-limit.exempt-networks", exempt);
    settings.put("encore.rate-limit.forwarded-header", header);
    var binder = new Binder(new MapConfigurationPropertySource(settings));
    return new Callers(binder.bindOrCreate("encore.rate-limit", RateLimitProperties.class));
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private static String network(Callers callers, MockHttpServletRequest request) {
    return callers.limited(request).map(Addresses::networkOf).orElse("not limited");
  }
}
