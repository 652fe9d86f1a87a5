package encore.loadtest.proof;

import encore.loadtest.wire.Request;
import encore.loadtest.wire.Wire;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Tells whether a draw was made as it was promised, from the proof alone. Ends with 0 when all of
 * it fits, 98 when something does not, 2 when the command line is wrong, 3 when there is no proof
 * to read.
 */
public final class CheckProof {

  private static final int AS_PROMISED = 0;
  private static final int MISUSED = 2;
  private static final int NOT_REACHED = 3;
  private static final int BROKEN = 98;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private CheckProof() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var asked = ProofOptions.of(arguments);
      var findings = ProofCheck.of(Proof.read(text(asked)), asked.wish(), err);
      findings.lines().forEach(out::println);
      return findings.isBroken() ? BROKEN : AS_PROMISED;
    } catch (Misuse e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (Proof.Unreadable e) {
      err.println("Not a proof: " + e.getMessage() + ".");
      return NOT_REACHED;
    } catch (IOException | InvalidPathException e) {
      err.println("No proof there: " + e);
      return NOT_REACHED;
    }
  }

  private static String text(ProofOptions asked) throws IOException {
    return asked.source().matches("https?://.*")
        ? fetched(asked)
        : Files.readString(Path.of(asked.source()));
  }

  private static String fetched(ProofOptions asked) throws IOException {
    var address = address(asked.source());
    try (var wire = new Wire(address.resolve("/"), PATIENCE)) {
      var response = wire.send(request(asked, address));
      if (response.status() != 200) {
        throw new IOException(asked.source() + " answered " + response.status());
      }
      return response.body();
    }
  }

  private static URI address(String source) throws IOException {
    try {
      var address = URI.create(source);
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address that can be asked: " + e.getMessage(), e);
    }
    throw new IOException("not an address that can be asked: " + source);
  }

  private static Request request(ProofOptions asked, URI address) {
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var request = Request.get(path + query);
    return asked.header().map(each -> request.with(each.name(), each.value())).orElse(request);
  }
}
