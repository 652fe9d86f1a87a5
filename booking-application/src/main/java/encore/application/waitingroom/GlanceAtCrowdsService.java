package encore.application.waitingroom;

import encore.application.shared.UseCase;
import encore.domain.waitingroom.LineMode;
import java.util.Comparator;
import java.util.List;

@UseCase
final class GlanceAtCrowdsService implements GlanceAtCrowds {

  private static final Comparator<Line> FULLEST =
      Comparator.<Line>comparingInt(line -> -line.pulse().inside())
          .thenComparing(line -> line.concert().value());

  private final KnownLines known;
  private final CrowdViews crowds;

  GlanceAtCrowdsService(KnownLines known, CrowdViews crowds) {
    this.known = known;
    this.crowds = crowds;
  }

  @Override
  public List<Crowd> glance(int linesMax) {
    return known.all().values().stream()
        .filter(line -> line.policy().mode() != LineMode.OFF)
        .sorted(FULLEST)
        .limit(linesMax)
        .map(line ->
            new Crowd(line.concert(), line.pulse().inside(), crowds.waiting(line.concert())))
        .toList();
  }
}
