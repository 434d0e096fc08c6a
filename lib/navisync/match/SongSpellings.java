package navisync.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The spellings of Last.fm that match each song. A song that one spelling matches is not matched to
 * another by similarity: {@code Song for the Deal} and {@code Song for the Dean} may be two songs.
 */
final class SongSpellings {
  private final LibraryIndex library;
  private final Map<NameKey, Set<NameKey>> spellings = new HashMap<>();

  SongSpellings(LibraryIndex library) {
    this.library = library;
  }

  /** Adds the spellings of matches. */
  void addAll(Collection<Match> matches) {
    for (Match match : matches) {
      match.copies().forEach(copy -> add(library.songOf(copy), spelling(match)));
    }
  }

  /** Adds a spelling that matches a song. */
  void add(NameKey song, NameKey spelling) {
    spellings.computeIfAbsent(song, any -> new HashSet<>(2)).add(spelling);
  }

  /** Returns whether a spelling other than this one matches a song. */
  boolean byAnother(NameKey song, NameKey spelling) {
    Set<NameKey> all = spellings.getOrDefault(song, Set.of());
    return all.size() > (all.contains(spelling) ? 1 : 0);
  }

  private NameKey spelling(Match match) {
    return new NameKey(
        library.artistKey(match.track().artist()), library.titleKey(match.track().title()));
  }
}
