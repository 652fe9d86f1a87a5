package encore.web;

import encore.application.catalog.AddSchedule;
import encore.application.catalog.BackOfficeViews;
import encore.application.catalog.CatalogViews;
import encore.application.catalog.CreateConcert;
import encore.application.catalog.EditConcert;
import encore.application.catalog.EditSchedule;
import encore.application.catalog.QueueModes;
import encore.application.catalog.RemoveConcert;
import encore.application.catalog.RemoveSchedule;
import encore.application.catalog.SaleStatus;
import encore.application.seatmap.SeatMapViews;
import encore.application.seatmap.SeatPictures;
import encore.application.shared.Page;
import encore.domain.booking.HoldPolicy;
import encore.domain.catalog.ConcertId;
import encore.domain.catalog.ScheduleId;
import encore.web.Stage.Cast;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue and its back office, over what a test sets up. */
@Configuration(proxyBeanMethods = false)
class CatalogStage {

  @Bean
  HoldPolicy holdPolicy() {
    return new HoldPolicy(Duration.ofMinutes(5), 4, Duration.ofMinutes(3), Duration.ofMinutes(10));
  }

  @Bean
  CreateConcert createConcert(Cast cast) {
    return command -> cast.createConcert.create(command);
  }

  @Bean
  EditConcert editConcert(Cast cast) {
    return command -> cast.editConcert.edit(command);
  }

  @Bean
  RemoveConcert removeConcert(Cast cast) {
    return command -> cast.removeConcert.remove(command);
  }

  @Bean
  AddSchedule addSchedule(Cast cast) {
    return command -> cast.addSchedule.add(command);
  }

  @Bean
  EditSchedule editSchedule(Cast cast) {
    return command -> cast.editSchedule.edit(command);
  }

  @Bean
  RemoveSchedule removeSchedule(Cast cast) {
    return command -> cast.removeSchedule.remove(command);
  }

  @Bean
  BackOfficeViews backOffice(Cast cast) {
    return new BackOfficeViews() {
      @Override
      public Optional<ConcertFile> concert(ConcertId concert) {
        return cast.backOffice.concert(concert);
      }

      @Override
      public List<ScheduleFile> schedules(ConcertId concert) {
        return cast.backOffice.schedules(concert);
      }

      @Override
      public Optional<ScheduleFile> schedule(ConcertId concert, ScheduleId schedule) {
        return cast.backOffice.schedule(concert, schedule);
      }
    };
  }

  @Bean
  CatalogViews catalog(Cast cast) {
    return new CatalogViews() {
      @Override
      public Page<ConcertView, Cursor> concerts(
          Optional<SaleStatus> status, Optional<Cursor> after, int limit) {
        return cast.catalog.concerts(status, after, limit);
      }

      @Override
      public Optional<ConcertView> concert(ConcertId concert) {
        return cast.catalog.concert(concert);
      }

      @Override
      public Optional<List<ScheduleView>> schedules(ConcertId concert) {
        return cast.catalog.schedules(concert);
      }

      @Override
      public Optional<ScheduleId> scheduleOn(ConcertId concert, LocalDate date) {
        return cast.catalog.scheduleOn(concert, date);
      }
    };
  }

  @Bean
  QueueModes queueModes(Cast cast) {
    return concert -> cast.queueModes.of(concert);
  }

  @Bean
  SeatPictures seatPictures(Cast cast) {
    return new SeatPictures() {
      @Override
      public Map<ScheduleId, Glance> glance(Collection<ScheduleId> schedules) {
        return cast.seatPictures.glance(schedules);
      }

      @Override
      public Optional<Picture> of(ScheduleId schedule) {
        return cast.seatPictures.of(schedule);
      }

      @Override
      public Optional<Duration> age(ScheduleId schedule, List<Integer> numbers) {
        return cast.seatPictures.age(schedule, numbers);
      }
    };
  }

  @Bean
  SeatMapViews seatMaps(Cast cast) {
    return schedule -> cast.seatMaps.of(schedule);
  }
}
