package navisync.io;

import java.util.Collection;

/** Text that a server sends, made fit to be shown. */
public final class ServerText {
  private static final int LONGEST = 120;

  private ServerText() {}

  /**
   * Returns a text on one line that is not too long, and without secrets: some servers repeat what
   * they were sent.
   */
  public static String line(String text, Collection<String> secrets) {
    String line = text;
    for (String secret : secrets) {
      line = line.replace(secret, "***");
    }
    line = line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "\u2026" : line;
  }
}
