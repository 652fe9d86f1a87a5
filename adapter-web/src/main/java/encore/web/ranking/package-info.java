/** What sells best, for everybody. Start with {@link encore.web.ranking.RankingController}. */
@NullMarked
package encore.web.ranking;

import org.jspecify.annotations.NullMarked;
