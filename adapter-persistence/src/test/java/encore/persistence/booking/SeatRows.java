package encore.persistence.booking;

import java.util.List;
import org.springframework.data.repository.Repository;

/** A Spring Data repository as a concept would have one. */
interface SeatRows extends Repository<SeatRow, Long> {

  List<SeatRow> findByIdInOrderById(List<Long> ids);
}
