package encore.loadtest;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private CheckProof() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      var asked = ProofOptions.of(arguments);
      var findings = ProofCheck.of(Proof.read(text(asked)), asked.wish(), err);
      findings.lines().forEach(out::println);
      return findings.isBroken() ? Rush.BROKEN : Rush.AS_PROMISED;
    } catch (Options.Misuse e) {
      err.println(e.getMessage());
      return Rush.MISUSED;
    } catch (Proof.Unreadable e) {
      err.println("Not a proof: " + e.getMessage() + ".");
      return Rush.NOT_REACHED;
    } catch (IOException | InvalidPathException e) {
      err.println("No proof there: " + e);
      return Rush.NOT_REACHED;
    }
  }

  private static String text(ProofOptions asked) throws IOException, InterruptedException {
    return asked.source().matches("https?://.*")
        ? fetched(asked)
        : Files.readString(Path.of(asked.source()));
  }

  private static String fetched(ProofOptions asked) throws IOException, InterruptedException {
    try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var request = HttpRequest.newBuilder(URI.create(asked.source())).timeout(PATIENCE);
      asked.header().ifPresent(header -> request.header(header.name(), header.value()));
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(asked.source() + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address that can be asked: " + e.getMessage(), e);
    }
  }
}
