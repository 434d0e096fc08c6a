package navisync.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.match.Alias;

/**
 * Reads {@code aliases.txt}, which you write by hand: Last.fm's names, and what the library calls
 * them. Sample:
 *
 * <pre>
 * # Everything by an artist:
 * Hoshi Kana => 星カナ
 * # One song; a title may hold anything but " => ":
 * Hoshi Kana | Minato no Yoru => 灯台組 | 夜の港
 * </pre>
 *
 * <p>Empty lines and lines that begin with {@code #} are ignored. Upper and lower case of Last.fm's
 * names do not matter.
 */
public final class AliasFile {
  private static final String ARROW = " => ";
  private static final String BAR = " | ";
  private static final String FORM =
      "Write Last.fm's artist => your artist, or artist | title => your artist | your title";

  private static final int NAMED = 10;

  private AliasFile() {}

  /**
   * Returns the aliases of a file, in order; none without the file.
   *
   * @throws Failure of usage if lines cannot be read, naming each and what is wrong with the first
   */
  static List<Alias> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Alias> aliases = new ArrayList<>();
    List<Integer> wrong = new ArrayList<>();
    String reason = "";
    Map<String, Integer> lineOf = new HashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.replace("\uFEFF", "").strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      Alias alias = parse(text);
      Integer earlier = alias == null ? null : lineOf.putIfAbsent(key(alias), number);
      if (alias != null && earlier == null) {
        aliases.add(alias);
        continue;
      }
      if (wrong.isEmpty()) {
        reason =
            alias == null
                ? "is not an alias. " + FORM
                : "repeats line " + earlier + ". Keep one of them";
      }
      wrong.add(number);
    }
    if (!wrong.isEmpty()) {
      throw Failure.usage("Line %d of %s %s.%s".formatted(wrong.get(0), file, reason, more(wrong)));
    }
    return List.copyOf(aliases);
  }

  /**
   * Parses the alias on a line.
   *
   * @throws Failure of usage if it is not an alias
   */
  public static Alias line(String text) {
    Alias alias = parse(text.strip());
    if (alias == null) {
      throw Failure.usage("Not an alias. " + FORM + ".");
    }
    return alias;
  }

  /** Parses an alias; null when the text is not one. */
  private static Alias parse(String text) {
    String[] sides = (" " + text + " ").split(ARROW, -1);
    if (sides.length != 2) {
      return null;
    }
    String[] from = names(sides[0]);
    String[] to = names(sides[1]);
    for (String[] side : List.of(from, to)) {
      for (String name : side) {
        if (name.isEmpty()) {
          return null;
        }
      }
    }
    if (from.length != to.length) {
      return null;
    }
    return from.length == 1
        ? Alias.ofArtist(from[0], to[0])
        : new Alias(from[0], from[1], to[0], to[1]);
  }

  /** Splits one side into an artist, or an artist and a title. */
  private static String[] names(String side) {
    String[] names = (" " + side + " ").split(Pattern.quote(BAR), 2);
    for (int i = 0; i < names.length; i++) {
      names[i] = names[i].strip();
    }
    return names;
  }

  private static String key(Alias alias) {
    return (alias.artist() + BAR + alias.title()).toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw Failure.usage(
          "The aliases in " + file + " cannot be read. Save the file as UTF-8 text.", e);
    }
  }

  /** Names the wrong lines after the first, of many the first few. */
  private static String more(List<Integer> wrong) {
    List<String> others = wrong.stream().skip(1).map(String::valueOf).toList();
    if (others.isEmpty()) {
      return "";
    }
    int rest = Math.max(0, others.size() - NAMED);
    return " Also wrong: %s %s%s."
        .formatted(
            others.size() == 1 ? "line" : "lines",
            String.join(", ", others.subList(0, others.size() - rest)),
            rest == 0 ? "" : " and " + rest + " more");
  }
}
