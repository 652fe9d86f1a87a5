package encore.loadtest;

import encore.loadtest.OneSeatRush.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Buyers who sign up, if they never did, and in: a few at a time, because a house checks only a few
 * passwords at once.
 */
record SignedIn(URI url, PrintStream out) implements Tokens {

  private static final int AT_ONCE = 8;
  private static final int LINES = 5;

  @Override
  public List<String> of(int accounts) throws IOException, InterruptedException {
    var done = new AtomicInteger();
    try (var server = new Server(url);
        var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var asking =
          IntStream.rangeClosed(1, accounts)
              .mapToObj(n -> threads.submit(() -> token(server, n, accounts, done)))
              .toList();
      var tokens = new ArrayList<String>();
      try {
        for (var token : asking) {
          tokens.add(got(token));
        }
      } finally {
        threads.shutdownNow();
      }
      return tokens;
    }
  }

  private String token(Server server, int number, int accounts, AtomicInteger done)
      throws IOException, InterruptedException {
    var token = server.signIn("rush" + number + "@example.com");
    int soFar = done.incrementAndGet();
    if (soFar == accounts || soFar % Math.max(1, accounts / LINES) == 0) {
      out.printf("signed in: %d of %d%n", soFar, accounts);
    }
    return token;
  }

  private static String got(Future<String> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
