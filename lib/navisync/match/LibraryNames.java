package navisync.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.model.LibraryTrack;

/**
 * The names that a track of the library goes by. Programs that read the file scrobble its bare
 * names, Subsonic clients those with subtitle and album version appended. Pure functions.
 */
final class LibraryNames {
  private static final Pattern LAST_BRACKET =
      Pattern.compile("^(.*\\S)\\s+(?:\\([^()]+\\)|\\[[^\\[\\]]+]|\\{[^{}]+}|<[^<>]+>)$");

  /** The version words that do not make another recording in a subtitle. */
  private static final Set<String> HARMLESS = Set.of("radio", "edit", "version");

  private LibraryNames() {}

  /** Returns the bare title, and the full one where it differs. */
  static List<String> titles(LibraryTrack track) {
    return both(track.title(), track.fullTitle());
  }

  /** Returns the bare album, and the full one where it differs. */
  static List<String> albums(LibraryTrack track) {
    return both(track.album(), track.fullAlbum());
  }

  private static List<String> both(String bare, String full) {
    return bare.equals(full) ? List.of(bare) : List.of(bare, full);
  }

  /**
   * Returns what the bare title may be where the server does not tell: the title without its last
   * bracket, unless it has a number or a word that makes another recording, such as "live",
   * "acoustic" or "remix". The title itself where there is nothing to leave out.
   */
  static String possibleTitle(LibraryTrack track) {
    return track.nameTags().known() ? track.title() : withoutLastBracket(track.title());
  }

  /** Returns what the bare album may be where the server does not tell, by the same rule. */
  static String possibleAlbum(LibraryTrack track) {
    return track.nameTags().known() ? track.album() : withoutLastBracket(track.album());
  }

  private static String withoutLastBracket(String name) {
    Matcher bracket = LAST_BRACKET.matcher(name);
    if (!bracket.matches()) {
      return name;
    }
    String rest = bracket.group(1);
    String bracketed = name.substring(rest.length()).strip();
    List<String> words = VersionWords.of("title " + bracketed.substring(1, bracketed.length() - 1));
    words.removeAll(HARMLESS);
    return words.isEmpty() ? rest : name;
  }
}
