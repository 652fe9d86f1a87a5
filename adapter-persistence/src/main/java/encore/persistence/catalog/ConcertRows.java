package encore.persistence.catalog;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConcertRows extends Repository<ConcertRow, UUID> {

  Optional<ConcertRow> findById(UUID id);

  /** At once: statements by hand that follow must see it. */
  ConcertRow saveAndFlush(ConcertRow row);
}
