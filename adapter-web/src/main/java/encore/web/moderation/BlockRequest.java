package encore.web.moderation;

import encore.web.constraint.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why an account is blocked; only those who run the house read it. */
@Schema(name = "BlockRequest")
record BlockRequest(
    @NotNull @Size(max = 200) @PlainText @Schema(example = "sells tickets on") String reason) {}
