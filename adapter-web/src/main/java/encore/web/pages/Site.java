package encore.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the pages as they were written, by their names below the root. */
record Site(Map<String, String> files) {

  private static final String ROOT = "encore/web/site/";

  static Site ofThisBuild() {
    var files = new TreeMap<String, String>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
        var address = file.getURL().getPath();
        var name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the build has left out the pages", e);
    }
    return new Site(files);
  }

  /** Of all names and contents: whatever changes, it is another one. */
  String edition() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(content.getBytes(StandardCharsets.UTF_8));
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
