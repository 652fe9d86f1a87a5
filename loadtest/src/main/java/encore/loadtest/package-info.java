/**
 * A crowd that buys, seen from outside: plain HTTP against a running house, nothing of ours
 * imported. Start with {@link encore.loadtest.Play} and {@link encore.loadtest.scenario.Scenario};
 * {@link encore.loadtest.limit.FindLimit} looks for what is too much, and {@link
 * encore.loadtest.proof.CheckProof} is for those who do not believe a draw.
 */
@NullMarked
package encore.loadtest;

import org.jspecify.annotations.NullMarked;
