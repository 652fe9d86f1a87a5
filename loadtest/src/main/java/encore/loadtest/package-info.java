/**
 * A crowd that buys, seen from outside: plain HTTP against a running house, nothing of ours
 * imported. Start with {@link encore.loadtest.OneSeatRush}; {@link encore.loadtest.Rush} runs it
 * from a command line. {@link encore.loadtest.CheckProof} is for those who do not believe a draw.
 */
@NullMarked
package encore.loadtest;

import org.jspecify.annotations.NullMarked;
