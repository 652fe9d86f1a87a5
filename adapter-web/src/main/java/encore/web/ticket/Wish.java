package encore.web.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Whether somebody would rather have a picture than a page. */
final class Wish {

  private static final MediaType PICTURE = MediaType.valueOf("image/svg+xml");

  private Wish() {}

  /** By the first of what he likes best; a page for who takes anything. */
  static boolean isPicture(HttpServletRequest request) {
    var wanted =
        MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    MimeTypeUtils.sortBySpecificity(wanted);
    return wanted.stream()
        .filter(type -> type.includes(MediaType.TEXT_HTML) || type.includes(PICTURE))
        .findFirst()
        .filter(type -> !type.includes(MediaType.TEXT_HTML))
        .isPresent();
  }
}
