package encore.web.catalog;

import encore.domain.catalog.Billing;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A concert as it is announced. */
@Schema(name = "ConcertRequest")
record ConcertRequest(
    @NotNull @Size(max = Billing.LINE_MAX) @PlainText @Schema(example = "Winter Tour") String title,
    @NotNull @Size(max = Billing.LINE_MAX) @PlainText @Schema(example = "The Larks") String artist,
    @NotNull @Size(max = Billing.LINE_MAX) @PlainText @Schema(example = "Jamsil Arena")
        String venue,
    @Size(max = Billing.DESCRIPTION_MAX) @PlainText @Schema(example = "Two hours, no support act.")
        @Nullable String description) {

  Billing billing() {
    return new Billing(title, artist, venue, Optional.ofNullable(description));
  }
}
