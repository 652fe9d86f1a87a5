package encore.testing.servers;

/** What one kind of server does in its own way. */
public interface ServerKind {

  /** As people call it. */
  String name();

  /** How many ports in a row it listens on. */
  default int ports() {
    return 1;
  }

  /** The signal that makes it end cleanly. */
  default String stopSignal() {
    return "TERM";
  }

  /** Makes the data directory if there is none, and readies it for the launch. */
  void prepare(ServerDirectory directory, String password);

  Launch launch(ServerDirectory directory, int port, String password);

  /** Whether the server at this port answers, and is the one that works on this directory. */
  boolean answers(ServerDirectory directory, int port, String password);

  /** Ends a server on this data that no notes tell of. Called before every launch. */
  default void endStray(ServerDirectory directory) {}
}
