package encore.persistence.catalog;

import encore.domain.catalog.Billing;
import encore.domain.catalog.ShowTimes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Rows of the catalogue to what they say, and back. */
@Mapper
interface CatalogMapper {

  Billing billing(ConcertRow row);

  void write(Billing billing, @MappingTarget ConcertRow row);

  default ShowTimes times(ScheduleRow row) {
    return new ShowTimes(row.getStartsAt(), row.getSaleOpensAt(), row.getSaleClosesAt());
  }

  @Mapping(target = "showDate", expression = "java(times.date())")
  @Mapping(target = "saleOpensAt", source = "salesOpenAt")
  @Mapping(target = "saleClosesAt", source = "salesCloseAt")
  void write(ShowTimes times, @MappingTarget ScheduleRow row);

  default Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  default @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
