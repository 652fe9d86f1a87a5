package encore.loadtest.report.summary;

import encore.loadtest.report.server.ServerFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a house told, as columns: the last look of those that share a point. */
final class HouseColumns {

  private static final int POINTS_MAX = 200;

  private final List<ServerFrame> frames;

  HouseColumns(List<ServerFrame> all) {
    int every = Math.max(1, (all.size() + POINTS_MAX - 1) / POINTS_MAX);
    var some = new ArrayList<ServerFrame>();
    for (int i = all.size() - 1; i >= 0; i -= every) {
      some.addFirst(all.get(i));
    }
    frames = some;
  }

  List<Double> seconds() {
    return frames.stream().map(frame -> Rounded.of(frame.second())).toList();
  }

  Map<String, List<@Nullable Double>> byName() {
    var columns = new LinkedHashMap<String, List<@Nullable Double>>();
    frames.forEach(frame ->
        frame.figures().keySet().forEach(name -> columns.putIfAbsent(name, new ArrayList<>())));
    columns.forEach((name, column) -> frames.forEach(frame -> column.add(figure(frame, name))));
    return columns;
  }

  private static @Nullable Double figure(ServerFrame frame, String name) {
    var value = frame.figures().get(name);
    return value == null ? null : Rounded.of(value);
  }
}
