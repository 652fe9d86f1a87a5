package encore.web.sales;

import static encore.web.problem.Problem.FORBIDDEN;
import static encore.web.problem.Problem.VALIDATION_FAILED;

import encore.application.sales.BookingListViews.Status;
import encore.application.sales.ExportBookings;
import encore.web.identity.SignedIn;
import encore.web.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "admin")
@SecurityRequirement(name = "bearer")
class BookingExportController {

  private static final String CSV = "text/csv";

  private final ExportBookings exports;

  BookingExportController(ExportBookings exports) {
    this.exports = exports;
  }

  @Operation(
      operationId = "exportBookings",
      summary = "Download bookings as CSV",
      description =
          "All of them as they stand now, newest first, in UTF-8 for Excel and its like. One export"
              + " at a time, and none for longer than a minute; an answer that breaks off is not whole:"
              + " ask for one date then. Who exported what is on record.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "OK",
              content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
  @Answers({VALIDATION_FAILED, FORBIDDEN})
  @GetMapping(path = "/api/admin/bookings/export.csv", produces = CSV)
  void export(
      SignedIn caller,
      @Parameter(description = "Only of this date.") @RequestParam(required = false)
          @Nullable UUID scheduleId,
      @Parameter(description = "Only these.", example = "CONFIRMED") @RequestParam(required = false)
          @Nullable Status status,
      HttpServletResponse response)
      throws IOException {
    var filter = BookingListController.filter(scheduleId, status, null);
    var name = scheduleId == null ? "bookings-all.csv" : "bookings-" + scheduleId + ".csv";
    var csv = new BookingCsv(response, name);
    exports.export(new ExportBookings.Command(caller.user(), filter), csv::write);
    csv.end();
  }
}
