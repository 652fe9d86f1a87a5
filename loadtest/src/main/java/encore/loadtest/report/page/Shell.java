package encore.loadtest.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is around the content of a page. Styles and scripts are within, and run by their hashes
 * alone: a script that somebody smuggles into the content does not.
 */
public final class Shell {

  private static final String HERE = "/encore/loadtest/report/";
  private static final List<String> STYLES = List.of("vendor/uPlot.min.css", "report.css");

  private final List<String> scripts;
  private final String connect;

  private Shell(String script, String connect) {
    this.scripts = List.of("vendor/uPlot.iife.min.js", "plots.js", script);
    this.connect = connect;
  }

  /** Of a page that asks nobody for anything. */
  static Shell alone(String script) {
    return new Shell(script, "'none'");
  }

  /** Of a page that asks who served it, and nobody else. */
  public static Shell connected(String script) {
    return new Shell(script, "'self'");
  }

  /** {@code title} is text, {@code content} is markup. */
  public String around(String title, String content) {
    var all = new StringBuilder(128 * 1024);
    all.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    all.append("<meta http-equiv=\"Content-Security-Policy\" content=\"").append(policy());
    all.append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    all.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
    all.append("<title>").append(Html.text(title)).append("</title>\n");
    all.append("<!-- Plots by uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin, MIT License -->\n");
    STYLES.forEach(style -> all.append("<style>").append(read(style)).append("</style>\n"));
    all.append("</head><body>\n").append(content);
    scripts.forEach(each -> all.append("<script>").append(read(each)).append("</script>\n"));
    return all.append("</body></html>\n").toString();
  }

  private String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; connect-src "
        + connect
        + "; script-src "
        + hashes(scripts.stream())
        + "; style-src "
        + hashes(STYLES.stream());
  }

  private static String hashes(Stream<String> files) {
    return files
        .map(file -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(read(file))) + "'")
        .collect(Collectors.joining(" "));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String file) {
    try (var in = Shell.class.getResourceAsStream(HERE + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
