package navisync.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes marks from a title or an album's name that do not make it another recording ({@link
 * RecordingMark} says which). They are in brackets, after a dash, or at the end: {@code Tin Sky
 * (Remastered 2011)}, {@code Tin Sky - 2011 - Remaster}, {@code Tin Sky [MV]}. At a slash only the
 * part that is a mark goes: {@code Tin Sky - Live / Remastered} is {@code Tin Sky - Live}.
 */
final class SameRecordingMarks {
  private static final int LONGEST_ENDING = 5;

  private static final Pattern BRACKETS =
      Pattern.compile(
          "(\\s*[(\\[{\uFF08\uFF3B\u3010])([^()\\[\\]{}\uFF08\uFF09\uFF3B\uFF3D\u3010\u3011]*)"
              + "([)\\]}\uFF09\uFF3D\u3011])");

  private static final Pattern AFTER_DASH =
      Pattern.compile("(.*\\S)(\\s+[-\u2010-\u2015|]\\s+)(\\S.*)");

  private static final Pattern AT_END =
      Pattern.compile(
          "(.*\\S)\\s+(?:M/V|MV|HD|HQ"
              + "|(?i:official\\s+(?:(?:music|lyrics?|hd|4k)\\s+)?(?:video|audio|mv)(?:\\s+hd)?)"
              + "|(?i:vid[eé]o\\s?clip(?:\\s+of+ici[ae]l)?)"
              + "|(?i:(?<producer>prod\\.\\s+\\S.*)))");

  private static final Pattern FILE_ENDING =
      Pattern.compile(
          "(?i)(?<=\\p{L})\\.(?:mp[34]|flac|ogg|opus|m4a|wav|wma|aiff|avi|wmv|mpe?g|flv|mkv)$");

  private static final Pattern YEAR_AFTER_DASH =
      Pattern.compile("(.*\\S)\\s+[-\u2010-\u2015]\\s+(?:19|20)\\d\\d");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private SameRecordingMarks() {}

  /** Returns the text without its marks; the text itself when it has none, or is nothing else. */
  static String strip(String text) {
    if (!mayHaveMarks(text)) {
      return text;
    }
    String rest = FILE_ENDING.matcher(text).replaceFirst("");
    String before;
    do {
      before = rest;
      rest = atEnd(afterDash(inBrackets(rest))).strip();
    } while (!rest.equals(before));
    return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
  }

  /**
   * Returns whether a text may have marks: a cheap check, since most titles have no mark, and no
   * bracket or dash.
   */
  static boolean mayHaveMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSign(text.charAt(i))) {
        return true;
      }
    }
    return text.indexOf('.', Math.max(0, text.length() - LONGEST_ENDING)) >= 0
        || WordBeginnings.any(text, "official", "vid", "prod", "MV", "M/V", "HD", "HQ");
  }

  /** Signs that may precede a mark. */
  private static boolean isSign(char character) {
    return switch (character) {
      case '(', '[', '{', '|', '-', '\uFF08', '\uFF3B', '\u3010' -> true;
      default -> character >= '\u2010' && character <= '\u2015';
    };
  }

  private static String inBrackets(String text) {
    return BRACKETS
        .matcher(text)
        .replaceAll(
            found -> {
              String kept = withoutMarks(found.group(2));
              return kept.isEmpty()
                  ? ""
                  : Matcher.quoteReplacement(found.group(1) + kept + found.group(3));
            });
  }

  private static String afterDash(String text) {
    Matcher found = AFTER_DASH.matcher(text);
    if (!found.matches()) {
      return text;
    }
    String kept = withoutMarks(found.group(3));
    if (!kept.isEmpty()) {
      return found.group(1) + found.group(2) + kept;
    }
    Matcher year = YEAR_AFTER_DASH.matcher(found.group(1));
    return year.matches() ? year.group(1) : found.group(1);
  }

  private static String atEnd(String text) {
    Matcher found = AT_END.matcher(text);
    if (!found.matches()) {
      return text;
    }
    String producer = found.group("producer");
    return producer == null || RecordingMark.is(producer) ? found.group(1) : text;
  }

  /**
   * Returns what is left of a qualifier: all of it, some of the parts between slashes, or nothing.
   */
  private static String withoutMarks(String qualifier) {
    if (RecordingMark.isFromFilm(qualifier)) {
      return "";
    }
    String[] parts = qualifier.replaceAll("(?i)\\bM/V\\b", "MV").split("/");
    List<String> kept = new ArrayList<>();
    for (String part : parts) {
      if (!RecordingMark.is(part)) {
        kept.add(part.strip());
      }
    }
    if (kept.size() == parts.length) {
      return qualifier;
    }
    kept.removeIf(part -> YEAR.matcher(part).matches());
    return String.join(" / ", kept);
  }
}
