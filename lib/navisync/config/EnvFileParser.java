package navisync.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the text of an env file as python-dotenv 1.2 does, with one difference: what that skips
 * with a warning is an error here. The parser is our own because the available library, dotenv-java
 * 3.2, knows no {@code export}, {@code ${NAME}}, escapes, single quotes or BOM, and cuts {@code
 * a#b} at the {@code #}.
 */
final class EnvFileParser {
  /**
   * A name with its value: quotes, escapes and comment resolved, {@code ${NAME}} not yet. The value
   * is empty too when no {@code =} follows the name.
   */
  record Assignment(String name, String value) {}

  /** Reports the line, counted from 1, on which something unreadable begins. */
  static final class UnreadableLine extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableLine(int line, String reason) {
      super("line " + line + ": " + reason);
    }
  }

  private static final char END = '\0';
  private static final String EXPORT = "export";

  private final String text;
  private int at;
  private int line = 1;

  private EnvFileParser(String text) {
    this.text = text;
  }

  /**
   * Returns the assignments in the order written, including repeated names.
   *
   * @param text the file's text without BOM, each line ended by {@code \n}
   */
  static List<Assignment> parse(String text) throws UnreadableLine {
    EnvFileParser parser = new EnvFileParser(text);
    List<Assignment> assignments = new ArrayList<>();
    while (parser.findsStatement()) {
      assignments.add(parser.assignment());
    }
    return assignments;
  }

  /** Skips empty lines, comments and {@code export}, and returns whether anything is left. */
  private boolean findsStatement() {
    while (at < text.length()) {
      if (peek() == '#') {
        skipToLineEnd();
      } else if (peek() == '\n' || isBlank(peek())) {
        next();
      } else {
        skipExport();
        if (peek() != '#') {
          return true;
        }
      }
    }
    return false;
  }

  private Assignment assignment() throws UnreadableLine {
    int start = line;
    String name = name(start);
    skipBlanks();
    String value = "";
    if (peek() == '=') {
      next();
      value = value(name, start);
    }
    skipBlanks();
    if (peek() == '#') {
      skipToLineEnd();
    }
    if (at < text.length() && next() != '\n') {
      throw new UnreadableLine(
          start, "there is text after \"" + name + "\" or its value. Is a = or a quote missing?");
    }
    return new Assignment(name, value);
  }

  private void skipExport() {
    int after = at + EXPORT.length();
    if (text.startsWith(EXPORT, at) && after < text.length() && isBlank(text.charAt(after))) {
      at = after;
      skipBlanks();
    }
  }

  private String name(int start) throws UnreadableLine {
    int from = at;
    if (peek() == '\'') {
      int end = text.indexOf('\'', at + 1);
      if (end < 0 || end == at + 1) {
        throw new UnreadableLine(start, "the name in single quotes is empty or not closed.");
      }
      while (at <= end) {
        next();
      }
      return text.substring(from + 1, end);
    }
    while (at < text.length() && "=#\n".indexOf(peek()) < 0 && !isBlank(peek())) {
      next();
    }
    if (from == at) {
      throw new UnreadableLine(start, "a name is missing.");
    }
    return text.substring(from, at);
  }

  private String value(String name, int start) throws UnreadableLine {
    int from = at;
    skipBlanks();
    boolean afterBlank = at > from;
    if (peek() == '\'' || peek() == '"') {
      return quoted(name, start);
    }
    if (afterBlank && peek() == '#') {
      return "";
    }
    from = at;
    skipToLineEnd();
    return withoutComment(text.substring(from, at));
  }

  private String quoted(String name, int start) throws UnreadableLine {
    char quote = next();
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = next();
      if (c == quote) {
        return value.toString();
      }
      if (c == '\\' && at < text.length()) {
        value.append(escaped(quote, next()));
      } else {
        value.append(c);
      }
    }
    throw new UnreadableLine(start, "the quote before the value of " + name + " is never closed.");
  }

  /** Returns what a backslash and the next character mean inside quotes. */
  private static String escaped(char quote, char c) {
    String known = quote == '"' ? "\\'\"abfnrtv" : "\\'";
    String meanings = "\\'\"\u0007\b\f\n\r\t\u000b";
    int index = known.indexOf(c);
    return index < 0 ? "\\" + c : meanings.substring(index, index + 1);
  }

  /** Cuts a value at the first {@code #} after a space, and trailing spaces. */
  private static String withoutComment(String value) {
    int end = value.length();
    for (int i = 1; i < end; i++) {
      if (value.charAt(i) == '#' && isBlank(value.charAt(i - 1))) {
        end = i;
      }
    }
    while (end > 0 && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(0, end);
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private char next() {
    char c = text.charAt(at++);
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(peek())) {
      at++;
    }
  }

  private void skipToLineEnd() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Returns whether a character is white space in Python, other than a line end. */
  private static boolean isBlank(char c) {
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
  }
}
