package navisync.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guests that a title names: {@code Glasshouse (feat. Tamsin Roe)}, {@code Glasshouse [ft. Tamsin
 * Roe]}, {@code Glasshouse featuring Tamsin Roe}. Titles that merely hold the word ({@code Feat of
 * Clay}, {@code Ten Ft. Tall}, {@code Stay With Me}) name none.
 *
 * @param title the title without them, never blank
 * @param guests their names, joined as in an artist's credit
 * @param sure false for {@code (with Tamsin Roe)}, which may be words of the title: {@code Stay
 *     (With Me)}
 */
record TitleGuests(String title, String guests, boolean sure) {
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\s*[(\\[{\uFF08\uFF3B\u3010]\\s*(?:"
              + ArtistNames.GUEST
              + "|(with)\\s+)([^()\\[\\]{}\uFF08\uFF09\uFF3B\uFF3D\u3010\u3011]+)"
              + "[)\\]}\uFF09\uFF3D\u3011]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPEN =
      Pattern.compile(
          "(?<=\\S)(?<!\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty"
              + "|fifty|hundred|thousand|many|\\d{1,6}))\\s+(?:[-\u2010-\u2015]\\s+)?"
              + ArtistNames.GUEST
              + "(?!of\\b)([^()\\[\\]]+?)(?=\\s*[(\\[]|\\s+[-\u2010-\u2015]\\s|\\s*$)",
          Pattern.CASE_INSENSITIVE);

  /** Returns the guests of a title; empty when it names none. */
  static Optional<TitleGuests> of(String text) {
    String title = LetterForms.halfWidth(text);
    if (!WordBeginnings.any(title, "feat", "ft", "w/", "with")) {
      return Optional.empty();
    }
    Matcher bracket = IN_BRACKETS.matcher(title);
    while (bracket.find()) {
      if (bracket.group(1) == null) {
        return of(title, bracket, bracket.group(2), true);
      }
    }
    Matcher open = OPEN.matcher(title);
    if (open.find()) {
      return of(title, open, open.group(1), true);
    }
    return bracket.reset().find() ? of(title, bracket, bracket.group(2), false) : Optional.empty();
  }

  private static Optional<TitleGuests> of(
      String title, Matcher place, String guests, boolean sure) {
    String rest = (title.substring(0, place.start()) + title.substring(place.end())).strip();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new TitleGuests(rest, guests.strip(), sure));
  }
}
