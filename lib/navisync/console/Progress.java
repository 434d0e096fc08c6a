package navisync.console;

/** The progress of long work. Safe for several threads. */
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

  /** Sets how much there is to do, again when it changes; 0 or less when unknown. */
  void total(long total);

  /**
   * Shows how much is done.
   *
   * @param done everything done so far, not only the last step
   * @param extra what is being done, such as a date; may be empty
   */
  void step(long done, String extra);

  /** Ends the progress and removes the bar, whether the work succeeded or not. */
  @Override
  void close();
}
