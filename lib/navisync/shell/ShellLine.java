package navisync.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A typed line, split at spaces. A word that begins with a quotation mark ends at the next one and
 * may contain spaces; a doubled mark stands for itself. Elsewhere the mark is an ordinary
 * character, and so is the apostrophe, since names are full of both:
 *
 * <pre>
 * plays "Slow Lantern" Don't    → plays | Slow Lantern | Don't
 * plays """Heroes""" 12"        → plays | "Heroes" | 12"
 * </pre>
 *
 * @param text the line
 * @param words its words, in order
 */
record ShellLine(String text, List<Word> words) {

  /**
   * A word of a line.
   *
   * @param value what it stands for
   * @param start where it begins in the line, its quotation mark included
   * @param end where it ends in the line
   */
  record Word(String value, int start, int end) {}

  /** Splits a line; an unclosed quotation mark extends to the end. */
  static ShellLine of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (isBlank(text, at)) {
        at++;
      } else {
        Word word = text.charAt(at) == '"' ? quoted(text, at) : plain(text, at);
        words.add(word);
        at = word.end();
      }
    }
    return new ShellLine(text, words);
  }

  private static Word plain(String text, int start) {
    int end = start;
    while (end < text.length() && !isBlank(text, end)) {
      end++;
    }
    return new Word(text.substring(start, end), start, end);
  }

  private static Word quoted(String text, int start) {
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        value.append(text.charAt(at++));
      } else if (text.startsWith("\"\"", at)) {
        value.append('"');
        at += 2;
      } else {
        return new Word(value.toString(), start, at + 1);
      }
    }
    return new Word(value.toString(), start, at);
  }

  private static boolean isBlank(String text, int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }

  /** Returns a value as it must be typed. */
  static String typed(String value, boolean closed) {
    boolean plain =
        !value.isEmpty() && value.charAt(0) != '"' && value.chars().noneMatch(c -> c <= ' ');
    return plain ? value : "\"" + value.replace("\"", "\"\"") + (closed ? "\"" : "");
  }

  /** Returns what follows the first word, as typed. */
  String rest() {
    return words.isEmpty() ? "" : text.substring(words.get(0).end()).strip();
  }

  /** Returns the values of the words. */
  List<String> values() {
    return words.stream().map(Word::value).toList();
  }
}
