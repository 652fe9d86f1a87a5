package encore.web.catalog;

import encore.domain.catalog.Billing;
import encore.web.constraint.NotRemoved;
import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members that change (RFC 7396); null takes a description away. */
// Three things can be said: nothing (null), take it away (empty), this (a value).
@SuppressWarnings("NullableOptional")
@Schema(name = "ConcertPatch", example = "{\"title\":\"Winter Tour, second leg\"}")
record ConcertPatch(
    @NotRemoved @Nullable Optional<@Size(max = Billing.LINE_MAX) @PlainText String> title,
    @NotRemoved @Nullable Optional<@Size(max = Billing.LINE_MAX) @PlainText String> artist,
    @NotRemoved @Nullable Optional<@Size(max = Billing.LINE_MAX) @PlainText String> venue,
    @Nullable Optional<@Size(max = Billing.DESCRIPTION_MAX) @PlainText String> description) {

  /** The other members stay as they are. */
  Billing applyTo(Billing was) {
    return new Billing(
        title == null ? was.title() : title.orElseThrow(),
        artist == null ? was.artist() : artist.orElseThrow(),
        venue == null ? was.venue() : venue.orElseThrow(),
        description == null ? was.description() : description);
  }
}
