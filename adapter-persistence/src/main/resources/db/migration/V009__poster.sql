-- Pictures of concerts, each once, named after what is in it. A picture is packed already, so EXTERNAL:
-- PostgreSQL need not try to pack it again.
CREATE TABLE poster (
  sha256     text        PRIMARY KEY,
  media_type text        NOT NULL,
  width      integer     NOT NULL,
  height     integer     NOT NULL,
  bytes      bytea       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT poster_is_named_after_its_content CHECK (sha256 = encode(sha256(bytes), 'hex')),
  CONSTRAINT poster_type_known                 CHECK (media_type IN ('image/png', 'image/jpeg')),
  CONSTRAINT poster_sides_in_bounds            CHECK (width BETWEEN 1 AND 6000 AND height BETWEEN 1 AND 6000),
  CONSTRAINT poster_has_at_most_8_mib          CHECK (octet_length(bytes) BETWEEN 1 AND 8388608)
);

ALTER TABLE poster ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE concert ADD COLUMN poster_sha256 text REFERENCES poster;

-- For the search of pictures that hang nowhere any more.
CREATE INDEX concert_of_a_poster ON concert (poster_sha256) WHERE poster_sha256 IS NOT NULL;
