package encore.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import encore.application.event.Event;
import encore.application.event.EventType;
import encore.application.event.Facts;
import encore.application.notification.Notice;
import encore.application.notification.NoticeDesk;
import encore.application.notification.NoticeKind;
import encore.application.notification.NoticePolicy;
import encore.application.notification.NotificationViews.Cursor;
import encore.application.notification.NotificationViews.Filter;
import encore.application.notification.NotificationViews.Line;
import encore.application.notification.NotificationViews.Status;
import encore.application.notification.Notifications.Due;
import encore.application.notification.SendNotices;
import encore.domain.identity.UserId;
import encore.persistence.support.TestDatabase;
import encore.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
  private static final UserId FAN = new UserId(new UUID(0, 1));
  private static final NoticePolicy POLICY =
      new NoticePolicy(10, 3, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(90));

  private final JdbcNotifications notifications = new JdbcNotifications(DATABASE.database());
  private final SqlNotificationViews views = new SqlNotificationViews(DATABASE.database());
  private final List<Due> sent = new ArrayList<>();

  @BeforeEach
  void nothingWasToldAtNoon() {
    DATABASE.database().sql().sql("DELETE FROM notification").update();
    after(Duration.ZERO);
  }

  @Test
  void whateverIsDeliveredAgainIsToldOnce() throws Exception {
    var subscriber = NoticeDesk.subscriber(notifications);
    var type = EventType.BOOKING_EXPIRED;
    var event =
        new Event(new UUID(7, 7), type.code(), "booking", "b", 2, type.topic(), "b", NOON, "{}");
    var facts = new Facts(Map.of("userId", FAN.value().toString(), "seatCount", 2L));

    Race.race(
        10,
        _ ->
            () ->
                DATABASE
                    .database()
                    .inOne(() -> {
                      subscriber.take(event, facts);
                      return true;
                    }));

    assertThat(listed(Optional.of(FAN), Optional.empty()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(NoticeKind.HOLD_ENDED);
          assertThat(line.facts()).isEqualTo(Map.of("seatCount", "2"));
          assertThat(line.status()).isEqualTo(Status.PENDING);
          assertThat(line.at()).isEqualTo(NOON);
        });
  }

  @Test
  void aTransactionThatFailsTellsNothing() {
    DATABASE.database().inOne(() -> notifications.write(notice(1)), _ -> false);

    assertThat(listed(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void whatTheMessengerTakesIsSentOnceUnderItsId() {
    notifications.write(notice(1));

    assertThat(sender().send().sent()).isEqualTo(1);
    assertThat(sender().send().taken()).isZero();

    var line = listed(Optional.empty(), Optional.of(Status.SENT)).getFirst();
    assertThat(sent).extracting(Due::id).containsExactly(line.id());
    assertThat(line.sentAt()).contains(NOON);
    assertThat(views.backlog().longestWait()).isZero();
  }

  @Test
  void aMessengerThatIsAwayIsAskedAgainLaterEachTimeAndThenNoMore() {
    notifications.write(notice(1));
    notifications.write(notice(2));
    var away =
        NoticeDesk.sender(
            notifications,
            due -> {
              throw new IllegalStateException("away");
            },
            POLICY);

    assertThat(away.send().failures()).hasSize(2);
    assertThat(away.send().taken()).as("not yet").isZero();
    after(Duration.ofSeconds(30));
    assertThat(away.send().failures()).hasSize(2);
    after(Duration.ofSeconds(89));
    assertThat(away.send().taken()).as("twice as long").isZero();
    after(Duration.ofSeconds(90));
    assertThat(away.send().failures()).hasSize(2);
    after(Duration.ofMinutes(20));
    assertThat(views.backlog().longestWait()).isEqualTo(Duration.ofMinutes(20));

    assertThat(away.send().taken()).as("three were enough").isZero();

    assertThat(listed(Optional.empty(), Optional.of(Status.GIVEN_UP))).hasSize(2);
    assertThat(views.backlog().givenUp()).isEqualTo(2);
  }

  @Test
  void oneThatCannotBeSentDoesNotHoldUpTheOthers() {
    notifications.write(notice(1));
    notifications.write(notice(2));
    var picky =
        NoticeDesk.sender(
            notifications,
            due -> {
              if (due.facts().containsValue("1")) {
                throw new IllegalStateException("not this one");
              }
              sent.add(due);
            },
            POLICY);

    assertThat(picky.send().sent()).isEqualTo(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void twoWhoSendAtOnceSendDifferentOnes() throws Exception {
    for (int i = 0; i < 40; i++) {
      notifications.write(notice(i));
    }

    var taken = Race.race(4, _ -> () -> notifications.takeDue(POLICY));

    assertThat(taken.stream().flatMap(List::stream).map(Due::id))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void theListIsReadPageByPageNewestFirstAndByUser() {
    for (int i = 0; i < 5; i++) {
      notifications.write(notice(i));
    }
    notifications.write(
        new Notice(
            UUID.randomUUID(),
            new UserId(new UUID(0, 2)),
            NoticeKind.HOLD_ENDED,
            Map.of(),
            NOON.plusSeconds(99)));

    var seen = new ArrayList<String>();
    Optional<Cursor> next = Optional.empty();
    for (int page = 0; page < 3; page++) {
      var found = views.notifications(new Filter(Optional.of(FAN), Optional.empty()), next, 2);
      found.items().forEach(line -> seen.add(line.facts().get("amount")));
      next = found.next();
    }

    assertThat(next).isEmpty();
    assertThat(seen).containsExactly("4", "3", "2", "1", "0");
  }

  @Test
  void whatWasSentIsForgottenAfterAWhileAndNothingElse() {
    notifications.write(notice(1));
    sender().send();
    notifications.write(notice(2));
    after(Duration.ofDays(90).plusSeconds(1));

    assertThat(notifications.tidy(Duration.ofDays(90), 1_000)).isEqualTo(1);

    assertThat(listed(Optional.empty(), Optional.empty()))
        .extracting(Line::status)
        .containsExactly(Status.PENDING);
  }

  private SendNotices sender() {
    return NoticeDesk.sender(notifications, sent::add, POLICY);
  }

  private List<Line> listed(Optional<UserId> user, Optional<Status> status) {
    return views.notifications(new Filter(user, status), Optional.empty(), 100).items();
  }

  private static Notice notice(int number) {
    return new Notice(
        UUID.randomUUID(),
        FAN,
        NoticeKind.PAYMENT_RECEIVED,
        Map.of("amount", Integer.toString(number)),
        NOON.plusSeconds(number));
  }

  private static void after(Duration time) {
    DATABASE.setClock(Optional.of(NOON.plus(time)));
  }
}
