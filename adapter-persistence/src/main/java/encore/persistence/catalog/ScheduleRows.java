package encore.persistence.catalog;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ScheduleRows extends Repository<ScheduleRow, UUID> {

  Optional<ScheduleRow> findById(UUID id);

  /** At once: statements by hand that follow must see it. */
  ScheduleRow saveAndFlush(ScheduleRow row);
}
