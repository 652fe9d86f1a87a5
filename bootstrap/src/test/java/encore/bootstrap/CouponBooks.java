package encore.bootstrap;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import encore.bootstrap.CouponCrowd.End;
import encore.persistence.support.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** What the books say of a campaign, beside what its crowd was told. */
record CouponBooks(Database database, String coupon, int quota) {

  /** Everybody has one answer, as many have one as there were, and the books say the same. */
  void assertSound(List<End> ends) {
    assertThat(ends).filteredOn(End::has).hasSize(quota);
    assertThat(ends)
        .filteredOn(end -> !end.has())
        .allSatisfy(end -> assertThat(end.end()).isEqualTo("COUPON_SOLD_OUT"));
    assertThat(list("SELECT number FROM user_coupon WHERE coupon_id = :id::uuid ORDER BY 1"))
        .isEqualTo(LongStream.rangeClosed(1, quota).boxed().toList());
    assertThat(list("SELECT issued FROM coupon WHERE id = :id::uuid"))
        .containsExactly((long) quota);
    assertThat(owners()).as("who was told that he has one").isEqualTo(told(ends));
    assertThat(list(ANSWERED)).containsExactly(ends.stream().filter(End::isPromised).count());
    assertThat(list(TURNED_ROUND)).as("refused in favour of one behind him").containsExactly(0L);
    assertFair(ends);
  }

  /** By their own clock: nobody has one who began after another had a place, and got none. */
  private static void assertFair(List<End> ends) {
    var refused = ends.stream().filter(end -> !end.has()).mapToLong(End::placed).min();
    var latest = ends.stream().filter(End::has).mapToLong(End::began).max();
    if (refused.isPresent() && latest.isPresent()) {
      assertThat(latest.getAsLong() - refused.getAsLong())
          .as("the last who has one began later than this after the first who has none had a place")
          .isNotPositive();
    }
  }

  private static Map<UUID, String> told(List<End> ends) {
    return ends.stream()
        .filter(End::has)
        .collect(toMap(End::fan, end -> end.which().orElseThrow()));
  }

  private Map<UUID, String> owners() {
    var owners = new HashMap<UUID, String>();
    database
        .sql()
        .sql("SELECT user_id, id FROM user_coupon WHERE coupon_id = :id::uuid")
        .param("id", coupon)
        .query(row -> {
          owners.put(row.getObject("user_id", UUID.class), row.getString("id"));
        });
    return owners;
  }

  private static final String ANSWERED =
      "SELECT count(*) FROM coupon_request WHERE coupon_id = :id::uuid AND status <> 'PENDING'";

  private static final String TURNED_ROUND =
      """
      SELECT count(*)
        FROM coupon_request refused
       WHERE refused.coupon_id = :id::uuid AND refused.reason = 'COUPON_SOLD_OUT'
         AND EXISTS (SELECT
                       FROM coupon_request won
                      WHERE won.coupon_id = refused.coupon_id AND won.status = 'ISSUED'
                        AND won.seq > refused.seq AND won.accepted_at > refused.finished_at)
      """;

  /** From the promise to its answer in the books: who asks has his own queue here. */
  Duration slowest() {
    var sql =
        "SELECT coalesce(max(extract(epoch FROM finished_at - accepted_at) * 1000), 0)::bigint"
            + " FROM coupon_request WHERE coupon_id = :id::uuid";
    return Duration.ofMillis(list(sql).getFirst());
  }

  private List<Long> list(String sql) {
    return database.sql().sql(sql).param("id", coupon).query(Long.class).list();
  }
}
