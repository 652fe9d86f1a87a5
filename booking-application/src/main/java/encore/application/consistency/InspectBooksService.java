package encore.application.consistency;

import encore.application.shared.UseCase;
import java.util.Optional;

@UseCase
final class InspectBooksService implements InspectBooks {

  private final Inspections inspections;

  InspectBooksService(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public Optional<Done> inspectIfDue() {
    return inspections.begin().map(InspectBooksService::all);
  }

  /** One after another: two at once would cost a sale twice as much. */
  private static Done all(Inspections.Inspection begun) {
    try (var inspection = begun) {
      var looks = inspection.promises().stream().map(inspection::look).toList();
      return new Done(inspection.isWhole(), looks);
    }
  }
}
