package encore.bootstrap.lab;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Where it was measured.
 *
 * @param load average of the minute before, of processes that want a core
 */
record Machine(
    int cores,
    String os,
    String java,
    String postgres,
    String fsync,
    int connections,
    double load) {

  static Machine of(Bench bench) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        setting(bench, "server_version"),
        setting(bench, "fsync"),
        bench.connections(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Somebody else was at work when we began. */
  boolean wasBusy() {
    return load > cores;
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%d cores, shared by client, house and servers; %s; %s; PostgreSQL %s, fsync %s; %d connections; load average %.1f at the start",
        cores,
        os,
        java,
        postgres,
        fsync,
        connections,
        load);
  }

  private static String setting(Bench bench, String name) {
    return bench
        .database()
        .sql()
        .sql("SELECT current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }
}
