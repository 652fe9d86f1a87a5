package encore.testing.servers;

/** A server that was started for tests or for the demo, as a program or in a container. */
public interface RunningServer {

  default String host() {
    return "127.0.0.1";
  }

  int port();

  String password();

  boolean isAlive();

  /** Ends it cleanly and returns when it is gone. The data stays. */
  void stop();

  /** Whether this build takes its servers from Docker. */
  static boolean inContainers() {
    return "containers".equals(System.getProperty("encore.servers"));
  }
}
