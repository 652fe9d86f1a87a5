package encore.application.seatmap;

/** The word that something was written, between instances. It may be lost, and blocks nobody. */
public interface SeatNews {

  /** To all others. */
  void tell();

  /** From now on others ring here. */
  void listen(SeatBell bell);
}
