/**
 * Every strategy side by side: {@code mvn -Pexperiment}. A new contest is a {@link
 * encore.bootstrap.lab.Contest} and a line in {@link encore.bootstrap.lab.Contests}; a new strategy
 * of an old one needs nothing here.
 */
@NullMarked
package encore.bootstrap.lab;

import org.jspecify.annotations.NullMarked;
