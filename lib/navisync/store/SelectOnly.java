package navisync.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.Failure;

/**
 * Accepts one statement of SQL that only reads: SELECT, WITH, or EXPLAIN of these. Opening the file
 * to read alone is not enough: sqlite-jdbc carries out {@code backup to} and {@code restore from}
 * by itself, ATTACH and VACUUM INTO write other files, and SQLite carries out some pragmas while it
 * only prepares them, even behind EXPLAIN.
 */
final class SelectOnly {
  private static final Set<String> READING = Set.of("select", "with");

  /** Comments, quoted text and names (the last may lack its end), words, and single characters. */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          --[^\\n]*|/\\*.*?(?:\\*/|\\z)|'(?:[^']|'')*(?:'|\\z)|"(?:[^"]|"")*(?:"|\\z)|`[^`]*(?:`|\\z)\
          |\\[[^]]*(?:]|\\z)|\\w+|\\s+|.\
          """,
          Pattern.DOTALL);

  private SelectOnly() {}

  /**
   * Returns the statement if it is accepted.
   *
   * @throws Failure of usage if it is not, saying what is allowed
   */
  static String check(String sql) {
    List<String> tokens = tokens(sql);
    if (tokens.isEmpty()) {
      throw Failure.usage("Empty statement; write one such as SELECT 1.");
    }
    int end = tokens.indexOf(";");
    if (end >= 0 && end < tokens.size() - 1) {
      throw Failure.usage("Only one statement at a time; remove what follows the semicolon.");
    }
    int first = 0;
    if (tokens.get(0).equals("explain")) {
      first = tokens.size() > 2 && tokens.subList(1, 3).equals(List.of("query", "plan")) ? 3 : 1;
    }
    if (first >= tokens.size() || !READING.contains(tokens.get(first))) {
      throw Failure.usage(
          "Only SELECT, WITH and EXPLAIN of these are allowed, because the cache is opened"
              + " read-only.");
    }
    return sql;
  }

  /** Returns the tokens of a statement in lower case, without blanks and comments. */
  private static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      String text = token.group();
      if (!text.isBlank() && !text.startsWith("--") && !text.startsWith("/*")) {
        tokens.add(text.toLowerCase(Locale.ROOT));
      }
    }
    return tokens;
  }
}
