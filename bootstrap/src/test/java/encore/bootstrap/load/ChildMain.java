package encore.bootstrap.load;

import encore.bootstrap.EncoreApplication;

/** The house, as long as whoever started it lives: however he was ended. */
final class ChildMain {

  private ChildMain() {}

  public static void main(String[] arguments) {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    EncoreApplication.main(arguments);
  }
}
