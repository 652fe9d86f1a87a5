-- What buyers are told: the kind and the facts. The words are found when it is read.
CREATE TABLE notification (
  id         uuid        PRIMARY KEY DEFAULT uuidv7(),
  event_id   uuid        NOT NULL,
  user_id    uuid        NOT NULL,
  kind       text        NOT NULL,
  facts      jsonb       NOT NULL,
  at         timestamptz NOT NULL,
  status     text        NOT NULL DEFAULT 'PENDING',
  attempts   integer     NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  sent_at    timestamptz,
  CONSTRAINT notification_one_of_an_event       UNIQUE (event_id),
  CONSTRAINT notification_kind_named            CHECK (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  CONSTRAINT notification_facts_are_short       CHECK (pg_column_size(facts) <= 4096),
  CONSTRAINT notification_status_known          CHECK (status IN ('PENDING', 'SENT', 'GIVEN_UP')),
  CONSTRAINT notification_attempts_not_negative CHECK (attempts >= 0),
  CONSTRAINT notification_sent_says_when        CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);

CREATE INDEX notification_due          ON notification (due_at, id) WHERE status = 'PENDING';
CREATE INDEX notification_of_a_user    ON notification (user_id, at DESC, id DESC);
CREATE INDEX notification_newest_first ON notification (at DESC, id DESC);
CREATE INDEX notification_not_sent     ON notification (status, at DESC, id DESC) WHERE status <> 'SENT';
CREATE INDEX notification_by_age       ON notification (created_at, id) WHERE status <> 'PENDING';

-- What one sale counts, and by which of its news: older ones say nothing any more. hour is when it was
-- paid; a cancelled one counts 0 there.
CREATE TABLE ranking_sale (
  kind     text        NOT NULL,
  sale_id  uuid        NOT NULL,
  item_id  uuid        NOT NULL,
  hour     timestamptz NOT NULL,
  quantity bigint      NOT NULL,
  version  bigint      NOT NULL,
  PRIMARY KEY (kind, sale_id),
  CONSTRAINT ranking_sale_kind_known            CHECK (kind IN ('CONCERT', 'PRODUCT')),
  CONSTRAINT ranking_sale_hour_is_full          CHECK (hour = date_trunc('hour', hour, 'UTC')),
  CONSTRAINT ranking_sale_quantity_not_negative CHECK (quantity >= 0),
  CONSTRAINT ranking_sale_version_not_negative  CHECK (version >= 0)
);

CREATE INDEX ranking_sale_by_hour ON ranking_sale (hour, kind, item_id) INCLUDE (quantity);

-- The sum of its sales, always: both are written by one statement. fillfactor leaves room on the page
-- for the row of a concert that everybody buys.
CREATE TABLE ranking_hour (
  kind     text        NOT NULL,
  item_id  uuid        NOT NULL,
  hour     timestamptz NOT NULL,
  quantity bigint      NOT NULL,
  PRIMARY KEY (kind, hour, item_id),
  CONSTRAINT ranking_hour_kind_known            CHECK (kind IN ('CONCERT', 'PRODUCT')),
  CONSTRAINT ranking_hour_is_full               CHECK (hour = date_trunc('hour', hour, 'UTC')),
  CONSTRAINT ranking_hour_quantity_not_negative CHECK (quantity >= 0)
) WITH (fillfactor = 50);

-- For a rebuild, which reads sales in the order in which they were made.
CREATE INDEX booking_sold_in_order ON booking (confirmed_at, id) WHERE confirmed_at IS NOT NULL AND NOT complimentary;

-- Those that were sold before anybody told.
INSERT INTO ranking_sale (kind, sale_id, item_id, hour, quantity, version)
SELECT 'CONCERT', b.id, s.concert_id, date_trunc('hour', b.confirmed_at, 'UTC'),
       CASE b.status WHEN 'CONFIRMED' THEN b.seat_count ELSE 0 END, b.news
  FROM booking b
  JOIN schedule s ON s.id = b.schedule_id
 WHERE b.confirmed_at > app_now() - interval '35 days'
   AND NOT b.complimentary;

INSERT INTO ranking_hour (kind, item_id, hour, quantity)
SELECT kind, item_id, hour, sum(quantity)
  FROM ranking_sale
 GROUP BY kind, item_id, hour;
