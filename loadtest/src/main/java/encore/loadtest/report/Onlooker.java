package encore.loadtest.report;

import encore.loadtest.measure.Frame;

/** Is told of a run while it runs, in one thread. */
public interface Onlooker {

  void begins(Begun begun);

  void second(Frame frame);

  void ended(Ended ended);
}
