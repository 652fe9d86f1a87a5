CREATE TABLE concert (
  id         uuid        PRIMARY KEY DEFAULT uuidv7(),
  title      text        NOT NULL,
  artist     text        NOT NULL,
  venue      text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT concert_title_not_blank CHECK (title ~ '\S')
);

-- show_date is the day in the time of the hall: 'which shows are there on the 3rd' asks for that one.
-- price_from is the lowest price of its seats, which do not change once they are on sale.
CREATE TABLE schedule (
  id             uuid        PRIMARY KEY DEFAULT uuidv7(),
  concert_id     uuid        NOT NULL REFERENCES concert,
  starts_at      timestamptz NOT NULL,
  show_date      date        NOT NULL,
  sale_opens_at  timestamptz NOT NULL,
  sale_closes_at timestamptz NOT NULL,
  price_from     bigint      NOT NULL,
  CONSTRAINT schedule_starts_once UNIQUE (concert_id, starts_at),
  CONSTRAINT schedule_opens_before_it_closes CHECK (sale_opens_at < sale_closes_at),
  CONSTRAINT schedule_price_not_negative CHECK (price_from >= 0)
);

-- What a seat is, and beside it where it stands, so that one row lock covers a whole decision.
-- fence counts the moves of a seat; fillfactor leaves room for them on the page.
CREATE TABLE seat (
  id              bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  schedule_id     uuid    NOT NULL REFERENCES schedule,
  number          integer NOT NULL,
  row_no          integer,
  col_no          integer,
  grade           text    NOT NULL,
  price           bigint  NOT NULL,
  status          text    NOT NULL DEFAULT 'AVAILABLE',
  fence           bigint  NOT NULL DEFAULT 0,
  holder_id       uuid,
  booking_id      uuid,
  hold_expires_at timestamptz,
  CONSTRAINT seat_number_once_in_a_schedule UNIQUE (schedule_id, number),
  CONSTRAINT seat_place_once_in_a_schedule  UNIQUE (schedule_id, row_no, col_no),
  CONSTRAINT seat_number_positive           CHECK (number > 0),
  CONSTRAINT seat_place_whole_or_none       CHECK ((row_no IS NULL) = (col_no IS NULL)),
  CONSTRAINT seat_place_positive            CHECK (row_no > 0 AND col_no > 0),
  CONSTRAINT seat_price_not_negative        CHECK (price >= 0),
  CONSTRAINT seat_status_known              CHECK (status IN ('AVAILABLE', 'HELD', 'SOLD')),
  CONSTRAINT seat_available_has_no_holder   CHECK ((status = 'AVAILABLE') = (holder_id IS NULL)),
  CONSTRAINT seat_available_has_no_booking  CHECK ((status = 'AVAILABLE') = (booking_id IS NULL)),
  CONSTRAINT seat_only_a_hold_expires       CHECK ((status = 'HELD') = (hold_expires_at IS NOT NULL))
) WITH (fillfactor = 70);

CREATE INDEX seat_due ON seat (hold_expires_at) WHERE status = 'HELD';
