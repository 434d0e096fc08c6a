package navisync.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which spellings of Last.fm lead to which song. A song that one spelling leads to is not given to
 * another by guessing: {@code Song for the Deal} and {@code Song for the Dean} may be two songs.
 */
final class SongSpellings {
  private final LibraryIndex library;
  private final Map<NameKey, Set<NameKey>> spellings = new HashMap<>();

  SongSpellings(LibraryIndex library) {
    this.library = library;
  }

  /** Notes what matches lead to. */
  void addAll(Collection<Match> matches) {
    for (Match match : matches) {
      match.copies().forEach(copy -> add(library.songOf(copy), spelling(match)));
    }
  }

  /** Notes that a spelling leads to a song. */
  void add(NameKey song, NameKey spelling) {
    spellings.computeIfAbsent(song, any -> new HashSet<>(2)).add(spelling);
  }

  /** Whether another spelling than this one leads to a song. */
  boolean byAnother(NameKey song, NameKey spelling) {
    Set<NameKey> claiming = spellings.getOrDefault(song, Set.of());
    return claiming.size() > (claiming.contains(spelling) ? 1 : 0);
  }

  private NameKey spelling(Match match) {
    return new NameKey(
        library.artistKey(match.track().artist()), library.titleKey(match.track().title()));
  }
}
