package navisync.lives;

/** The program did something other than the rules say. */
final class Difference extends AssertionError {
  private static final long serialVersionUID = 1;

  Difference(String what) {
    super(what);
  }

  static void unless(boolean right, String what) {
    if (!right) {
      throw new Difference(what);
    }
  }

  /** Both are the same text, or it is said how they differ. */
  static void unlessSame(Object expected, Object actual, String what) {
    if (!expected.toString().equals(actual.toString())) {
      throw new Difference(what + "\n  by the rules: " + expected + "\n  in fact:      " + actual);
    }
  }
}
