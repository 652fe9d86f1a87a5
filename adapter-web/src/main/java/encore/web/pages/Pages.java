package encore.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All files of the pages, read at the start. What they import they name beside themselves, so one
 * edition in the address of the first holds for all: a browser may keep each of them for ever, and
 * never mixes an old one with a new one.
 */
@Component
class Pages {

  private static final String ROOT = "encore/web/site/";

  private final Map<String, Leaf> leaves;
  private final String edition;

  Pages() {
    var files = files();
    edition = editionOf(files);
    leaves = new TreeMap<>();
    files.forEach((name, content) ->
        Leaf.of(name, named(name, content)).ifPresent(leaf -> leaves.put(name, leaf)));
  }

  String edition() {
    return edition;
  }

  /** By the name it has below the root; there is no other way to a file. */
  Optional<Leaf> find(String name) {
    return Optional.ofNullable(leaves.get(name));
  }

  Map<String, Leaf> all() {
    return leaves;
  }

  private byte[] named(String name, byte[] content) {
    return name.endsWith(".html")
        ? new String(content, StandardCharsets.UTF_8)
            .replace("{edition}", edition)
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }

  private static Map<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
        var address = file.getURL().getPath();
        var name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        files.put(name, file.getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the build has left out the pages", e);
    }
    return files;
  }

  /** Of all contents and names: whatever changes, it is another one. */
  private static String editionOf(Map<String, byte[]> files) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
