package encore.loadtest.history;

import encore.loadtest.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The wallets of a history for a second opinion: list-append, one event a line, for {@code elle-cli
 * --model list-append}. Each move appends its rank; a balance is read as all ranks up to the move
 * that it shows. Balances that fit several moves are left out, and so are those that fit none: Elle
 * cannot be told of them.
 */
public final class Elle {

  private Elle() {}

  /** Returns how many operations it wrote. */
  public static int write(History history, Path file) throws IOException {
    var books =
        history.books().orElseThrow(() -> new IOException("without books no wallet has an order"));
    var shelf = new Shelf(books);
    var track = new Join(Promises.kept(history.ops()), shelf, new Report()).track();
    var written = new HashSet<Long>();
    for (int i = 0; i < track.size(); i++) {
      if (track.kind[i] == Track.WRITE) {
        written.add(known(track.thing[i], track.argument[i]));
      }
    }
    var lines = new ArrayList<String>();
    int count = 0;
    for (int event : Events.inOrder(track)) {
      int entry = event >>> 1;
      var list = value(track, shelf, entry, written);
      if (!list.isEmpty()) {
        boolean isEnd = (event & 1) == 1;
        lines.add(line(lines.size(), entry, isEnd, list));
        count += isEnd ? 1 : 0;
      }
    }
    Files.write(file, lines);
    return count;
  }

  /** What Elle is told of it; empty where that is nothing. */
  private static List<Object> value(Track track, Shelf shelf, int entry, Set<Long> written) {
    int thing = track.thing[entry];
    var rows = shelf.things().get(thing);
    if (rows.isEmpty() || !rows.getFirst().thing().startsWith("wallet ")) {
      return List.of();
    }
    if (track.kind[entry] == Track.WRITE) {
      return List.of("append", thing, track.argument[entry]);
    }
    var states = track.states(thing);
    var fit = IntStream.range(0, states.length).filter(v -> states[v] == track.argument[entry]);
    int[] versions = fit.toArray();
    return versions.length != 1
        ? List.of()
        : List.of("r", thing, upTo(versions[0], thing, written));
  }

  /** What nobody of the run wrote is left out of every list: Elle has never heard of it. */
  private static List<Integer> upTo(int version, int thing, Set<Long> written) {
    return IntStream.rangeClosed(1, version)
        .filter(each -> written.contains(known(thing, each)))
        .boxed()
        .toList();
  }

  private static long known(int thing, long version) {
    return ((long) thing << Integer.SIZE) + version;
  }

  /** Each operation is a process of its own: what never ends is then simply never answered. */
  private static String line(int index, int process, boolean isEnd, List<Object> value) {
    boolean isRead = value.getFirst().equals("r");
    var shown = isRead && !isEnd ? Arrays.asList("r", value.get(1), null) : value;
    return Json.MAPPER.writeValueAsString(
        new Event(index, isEnd ? "ok" : "invoke", "txn", process, List.of(shown)));
  }

  private record Event(int index, String type, String f, int process, List<?> value) {}
}
