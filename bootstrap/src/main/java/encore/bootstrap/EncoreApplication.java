package encore.bootstrap;

import encore.kafka.inbox.InboxKafkaConfig;
import encore.kafka.outbox.OutboxKafkaConfig;
import encore.kafka.support.KafkaConfig;
import encore.persistence.audit.AuditPersistenceConfig;
import encore.persistence.booking.BookingPersistenceConfig;
import encore.persistence.cart.CartPersistenceConfig;
import encore.persistence.catalog.CatalogPersistenceConfig;
import encore.persistence.consistency.ConsistencyPersistenceConfig;
import encore.persistence.coupon.CouponPersistenceConfig;
import encore.persistence.feed.FeedPersistenceConfig;
import encore.persistence.idempotency.IdempotencyPersistenceConfig;
import encore.persistence.identity.IdentityPersistenceConfig;
import encore.persistence.inbox.InboxPersistenceConfig;
import encore.persistence.moderation.ModerationPersistenceConfig;
import encore.persistence.notification.NotificationPersistenceConfig;
import encore.persistence.order.OrderPersistenceConfig;
import encore.persistence.outbox.OutboxAdminPersistenceConfig;
import encore.persistence.outbox.OutboxPersistenceConfig;
import encore.persistence.payment.PaymentPersistenceConfig;
import encore.persistence.payment.gateway.CardGatewayConfig;
import encore.persistence.payment.webhook.WebhookPersistenceConfig;
import encore.persistence.poster.PosterPersistenceConfig;
import encore.persistence.product.ProductPersistenceConfig;
import encore.persistence.ranking.RankingPersistenceConfig;
import encore.persistence.runbook.RunbookPersistenceConfig;
import encore.persistence.sales.SalesPersistenceConfig;
import encore.persistence.seatmap.SeatMapPersistenceConfig;
import encore.persistence.support.PersistenceConfig;
import encore.persistence.ticket.TicketPersistenceConfig;
import encore.persistence.waitingroom.WaitingRoomPersistenceConfig;
import encore.persistence.wallet.WalletPersistenceConfig;
import encore.redis.booking.BookingRedisConfig;
import encore.redis.catalog.CatalogRedisConfig;
import encore.redis.coupon.CouponRedisConfig;
import encore.redis.coupon.IssueRequestsRedisConfig;
import encore.redis.product.ProductRedisConfig;
import encore.redis.ranking.RankingRedisConfig;
import encore.redis.ratelimit.RateLimitRedisConfig;
import encore.redis.seatmap.SeatMapRedisConfig;
import encore.redis.support.RedisConfig;
import encore.redis.waitingroom.WaitingRoomRedisConfig;
import encore.redis.wallet.WalletRedisConfig;
import encore.web.WebConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole house: every adapter, every use case, every switch. */
@SpringBootConfiguration(proxyBeanMethods = false)
// JPA is made in PersistenceConfig, over our own pool and transactions.
@EnableAutoConfiguration(exclude = HibernateJpaAutoConfiguration.class)
@Import({
  ConfigSanity.class,
  TracingConfig.class,
  WalletConfig.class,
  StockConfig.class,
  UseCaseConfig.class,
  SeatClaimsConfig.class,
  CouponConfig.class,
  IdentityConfig.class,
  IdempotencyConfig.class,
  WaitingRoomConfig.class,
  PaymentConfig.class,
  OrderConfig.class,
  ConsistencyConfig.class,
  SeatMapConfig.class,
  HealthConfig.class,
  Jobs.class,
  IdentityJobs.class,
  WalletJobs.class,
  CouponJobs.class,
  ConsistencyJobs.class,
  PaymentJobs.class,
  WebhookConfig.class,
  WebhookJobs.class,
  CallbackJobs.class,
  ResendConfig.class,
  EffectsConfig.class,
  NotificationJobs.class,
  RankingJobs.class,
  FeedJobs.class,
  OutboxConfig.class,
  OutboxJobs.class,
  InboxConfig.class,
  InboxJobs.class,
  InboxMeters.class,
  IssueRequestConfig.class,
  IssueRequestJobs.class,
  RunbookConfig.class,
  ModeJobs.class,
  WebConfig.class,
  PersistenceConfig.class,
  AuditPersistenceConfig.class,
  IdempotencyPersistenceConfig.class,
  IdentityPersistenceConfig.class,
  ModerationPersistenceConfig.class,
  CatalogPersistenceConfig.class,
  BookingPersistenceConfig.class,
  TicketPersistenceConfig.class,
  WaitingRoomPersistenceConfig.class,
  PaymentPersistenceConfig.class,
  OrderPersistenceConfig.class,
  CouponPersistenceConfig.class,
  CartPersistenceConfig.class,
  SeatMapPersistenceConfig.class,
  PosterPersistenceConfig.class,
  CardGatewayConfig.class,
  WebhookPersistenceConfig.class,
  OutboxAdminPersistenceConfig.class,
  SalesPersistenceConfig.class,
  ConsistencyPersistenceConfig.class,
  WalletPersistenceConfig.class,
  ProductPersistenceConfig.class,
  NotificationPersistenceConfig.class,
  RankingPersistenceConfig.class,
  FeedPersistenceConfig.class,
  OutboxPersistenceConfig.class,
  InboxPersistenceConfig.class,
  RunbookPersistenceConfig.class,
  RedisConfig.class,
  BookingRedisConfig.class,
  WaitingRoomRedisConfig.class,
  WalletRedisConfig.class,
  ProductRedisConfig.class,
  CouponRedisConfig.class,
  IssueRequestsRedisConfig.class,
  CatalogRedisConfig.class,
  RankingRedisConfig.class,
  SeatMapRedisConfig.class,
  RateLimitRedisConfig.class,
  KafkaConfig.class,
  OutboxKafkaConfig.class,
  InboxKafkaConfig.class
})
public class EncoreApplication {

  public static void main(String[] args) {
    SpringApplication.run(EncoreApplication.class, args);
  }
}
