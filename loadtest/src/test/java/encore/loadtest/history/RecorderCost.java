package encore.loadtest.history;

import encore.loadtest.crowd.Witness.Seen;
import encore.loadtest.history.Audit.Books;
import encore.loadtest.history.Audit.Row;
import encore.loadtest.measure.Step;
import encore.loadtest.wire.Request;
import encore.loadtest.wire.Response;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What recording costs: in the fan's thread, in the other one, on disk, and to check afterwards.
 */
final class RecorderCost {

  private static final int HOLDS = 500_000;
  private static final int WALLETS = 10_000;
  private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhYmMifQ.c2lnbmF0dXJl";

  private RecorderCost() {}

  public static void main(String[] arguments) throws Exception {
    var file = Files.createTempFile("history", ".jsonl");
    try (var recorder = new Recorder(file)) {
      round(recorder);
      long start = System.nanoTime();
      double inFan = round(recorder);
      recorder.finish();
      double all = (System.nanoTime() - start) / 1e3 / HOLDS;
      System.out.printf(
          Locale.ROOT,
          "%.2f µs in the fan's thread without waiting, %.1f µs with the writing, %d bytes an operation%n",
          inFan,
          all,
          Files.size(file) / (2 * HOLDS));
      System.gc();
      long before = used();
      long began = cpu();
      var history = recorder.history(Optional.empty());
      double read = (cpu() - began) / 1e6;
      System.gc();
      System.out.printf(
          Locale.ROOT,
          "read again %,d operations in %.0f ms of one core, %d bytes each in memory%n",
          history.ops().size(),
          read,
          (used() - before) / history.ops().size());
    } finally {
      Files.delete(file);
    }
    for (int i = 0; i < 3; i++) {
      check();
    }
  }

  /** Join, walk and sweep of a million charges. */
  private static void check() {
    var ops = new ArrayList<Op>();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 2 * HOLDS; i++) {
      int version = i / WALLETS + 1;
      var user = "user-" + i % WALLETS;
      var things = List.of("wallet " + user);
      ops.add(
          new Op(
              1,
              user,
              Act.CHARGE,
              things,
              "transfer-" + i,
              "",
              version,
              Outcome.OK,
              "1",
              10L * i,
              10L * i + 500_000));
      rows.add(
          new Row(
              things.getFirst(),
              version,
              "CHARGE",
              "transfer-" + i,
              user,
              Instant.EPOCH,
              null,
              version,
              1));
    }
    var history = History.of(ops).with(new Books(Instant.EPOCH, rows));
    long began = cpu();
    var verdict = HistoryCheck.of(history);
    double took = (cpu() - began) / 1e3 / ops.size();
    System.out.printf(Locale.ROOT, "%s; %.2f µs of one core each%n", verdict.told(), took);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The mean of what a fan spends while the queue has room, in microseconds. */
  private static double round(Recorder recorder) {
    long spent = 0;
    for (int i = 0; i < HOLDS; i++) {
      var seen = hold(i);
      if (i % 8_000 == 0) {
        awaitEmpty(recorder);
      }
      long start = System.nanoTime();
      recorder.saw(seen);
      spent += System.nanoTime() - start;
    }
    return spent / 1e3 / HOLDS;
  }

  private static void awaitEmpty(Recorder recorder) {
    while (recorder.waiting() > 0) {
      Thread.onSpinWait();
    }
  }

  private static Seen hold(int i) {
    var request =
        Request.post("/api/bookings/start", "{\"scheduleId\":\"s\",\"seatNos\":[7]}").by(TOKEN);
    var body =
        """
        {"bookingId":"0198c0de-0000-7000-8000-%012d","scheduleId":"s","userId":"abc",
         "status":"HELD","totalAmount":88000,"currency":"KRW","remainingSeconds":300,
         "heldAt":"2026-08-01T10:00:00Z","expiresAt":"2026-08-01T10:05:00Z",
         "seats":[{"seatNo":7,"grade":"R","label":"7","price":88000}]}
        """
            .formatted(i);
    var response = new Response(200, Map.of(), body);
    return new Seen(1, Step.of("hold", 409), request, response, i, i, i + 1_000L);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
