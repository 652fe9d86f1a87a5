/**
 * Copies of the ranking, so that a front page costs PostgreSQL nothing. Nothing here is true: start
 * with {@link encore.redis.ranking.CopiedRankingViews}.
 */
@NullMarked
package encore.redis.ranking;

import org.jspecify.annotations.NullMarked;
