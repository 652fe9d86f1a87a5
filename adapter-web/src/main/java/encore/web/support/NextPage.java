package encore.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity.HeadersBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the next page of the list that was asked for, as a header. */
public final class NextPage {
  private NextPage() {}

  /** The same request with another cursor; on the last page there is none. */
  public static <B extends HeadersBuilder<B>> B link(
      B answer, HttpServletRequest request, @Nullable String cursor) {
    if (cursor == null) {
      return answer;
    }
    var uri =
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam("cursor", cursor)
            .build();
    return answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
  }
}
