package encore.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every watched server owes. Each adapter extends this and supplies its own kind. */
public abstract class ServerContract {
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir private Path directory;
  private Process owner;
  private @Nullable WatchedServer last;

  protected abstract ServerKind kind();

  /** Leaves something in the server by which {@link #remembers} knows it again. */
  protected abstract void teach(WatchedServer server) throws Exception;

  protected abstract boolean remembers(WatchedServer server) throws Exception;

  @BeforeEach
  void anOwnerToKill() throws IOException {
    owner = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void nothingIsLeft() {
    owner.destroyForcibly();
    if (last != null) {
      last.stop();
    }
  }

  @Test
  void remembersOverARestart() throws Exception {
    var first = start(Owner.thisJvm());
    teach(first);
    first.stop();

    var second = start(Owner.thisJvm());

    assertThat(first.isAlive()).isFalse();
    assertThat(remembers(second)).isTrue();
    assertThat(second.password()).isEqualTo(first.password());
  }

  @Test
  void theSameOwnerGetsTheSameServer() {
    var first = start(Owner.thisJvm());
    var second = start(Owner.thisJvm());

    assertThat(second.pid()).isEqualTo(first.pid());
    assertThat(second.port()).isEqualTo(first.port());
  }

  @Test
  void endsWithItsOwnerHoweverThatDies() throws Exception {
    var orphan = start(new Owner(owner.pid()));
    teach(orphan);

    owner.destroyForcibly();

    Await.until("the server is gone", SOON, () -> !orphan.isAlive());
    assertThat(remembers(start(Owner.thisJvm()))).isTrue();
  }

  @Test
  void anOrphanWithoutAWatchdogIsReplaced() throws Exception {
    var orphan = start(new Owner(owner.pid()));
    teach(orphan);
    ProcessHandle.of(orphan.watchdog()).orElseThrow().destroyForcibly();
    owner.destroyForcibly().waitFor();

    var next = start(Owner.thisJvm());

    assertThat(orphan.isAlive()).isFalse();
    assertThat(remembers(next)).isTrue();
  }

  @Test
  void aLivingOwnerIsNotDisturbed() {
    var first = start(new Owner(owner.pid()));

    assertThatThrownBy(() -> start(Owner.thisJvm()))
        .isInstanceOf(DataDirectoryInUse.class)
        .hasMessageContaining("already used by pid " + owner.pid());
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void aTakenPortIsPassedBy() throws IOException {
    var taken = FreePorts.any();
    try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      last = WatchedServer.start(directory, taken, Owner.thisJvm(), kind());

      assertThat(last.port()).isGreaterThan(taken);
      assertThat(PortUser.describe(taken))
          .isIn(
              taken + " is used by pid %d java".formatted(ProcessHandle.current().pid()),
              taken + " is in use");
    }
  }

  private WatchedServer start(Owner mine) {
    var started = WatchedServer.start(directory, FreePorts.any(), mine, kind());
    last = started;
    return started;
  }
}
