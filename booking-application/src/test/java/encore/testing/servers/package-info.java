/**
 * Real servers for tests and for the demo: each is a child process that a watchdog ends together
 * with its owner, however the owner dies. Start reading at {@link WatchedServer}.
 */
@NullMarked
package encore.testing.servers;

import org.jspecify.annotations.NullMarked;
