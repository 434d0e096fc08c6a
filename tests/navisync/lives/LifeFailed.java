package navisync.lives;

/** A life in which something was not as it must be. */
final class LifeFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** After which step. */
  final int position;

  LifeFailed(int position, Step step, Throwable why) {
    super("after step " + (position + 1) + ", " + step + ":\n" + why.getMessage(), why);
    this.position = position;
  }
}
