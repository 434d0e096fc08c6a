package navisync.console;

/** How far long work has come. Safe for several threads. */
public interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void total(long total) {}

        @Override
        public void step(long done, String extra) {}

        @Override
        public void close() {}
      };

  /** How much there is to do in all, and again when it changes; 0 or less when it is not known. */
  void total(long total);

  /**
   * How much is done by now.
   *
   * @param done all that is done, not only the last step
   * @param extra what it is about just now, such as a date; may be empty
   */
  void step(long done, String extra);

  /** The work has ended, well or not; nothing of the bar stays. */
  @Override
  void close();
}
