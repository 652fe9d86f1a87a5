package encore.testing.servers;

import java.util.Optional;
import java.util.stream.Stream;

/** The process whose life a server is tied to. When it is gone, so is the server. */
public record Owner(long pid) {
  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

  public static Owner thisJvm() {
    return new Owner(ProcessHandle.current().pid());
  }

  /**
   * The Maven that forked this JVM, so that all forks of one build share their servers; this JVM
   * where there is none, as in an IDE.
   */
  public static Owner thisBuild() {
    return ancestors()
        .filter(each -> Processes.commandLine(each.pid()).contains(MAVEN))
        .findFirst()
        .map(maven -> new Owner(maven.pid()))
        .orElseGet(Owner::thisJvm);
  }

  public boolean isAlive() {
    return Processes.isAlive(pid);
  }

  private static Stream<ProcessHandle> ancestors() {
    return Stream.iterate(
            ProcessHandle.current().parent(), Optional::isPresent, each -> each.get().parent())
        .map(Optional::get);
  }
}
