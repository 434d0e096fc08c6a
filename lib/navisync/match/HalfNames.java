package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.navidrome.LibraryTrack;

/**
 * The step for names given in two scripts ({@link TwoScripts}): the whole name on one side, one of
 * its halves on the other. Two whole names that share a half are two songs. Where it leads to
 * several songs, it leads to none.
 */
final class HalfNames {
  /**
   * A name under which a track can be found.
   *
   * @param key folded
   * @param half whether it is one of two halves
   */
  private record Name(String key, boolean half) {}

  private record Entry(LibraryTrack track, boolean halfArtist, boolean halfTitle) {}

  private final LibraryIndex library;
  private final Map<NameKey, List<Entry>> entries = new HashMap<>();

  HalfNames(LibraryIndex library) {
    this.library = library;
    for (LibraryIndex.Entry entry : library.entries()) {
      LibraryTrack track = entry.track();
      List<Name> artists = names(track.artist(), TwoScripts.ofArtist(track.artist()));
      String title = SameRecordingMarks.strip(track.title());
      List<Name> titles = names(title, TwoScripts.ofTitle(title));
      for (Name artist : artists) {
        for (Name each : titles) {
          entries
              .computeIfAbsent(new NameKey(artist.key(), each.key()), key -> new ArrayList<>(1))
              .add(new Entry(track, artist.half(), each.half()));
        }
      }
    }
  }

  /** The tracks of the one song found. */
  List<LibraryTrack> look(PlayNames play) {
    String title = SameRecordingMarks.strip(play.title());
    List<LibraryTrack> found = new ArrayList<>();
    Set<NameKey> songs = new HashSet<>();
    for (Name artist : names(play.artist(), TwoScripts.ofArtist(play.artist()))) {
      for (Name each : names(title, TwoScripts.ofTitle(title))) {
        for (Entry entry :
            entries.getOrDefault(new NameKey(artist.key(), each.key()), List.of())) {
          boolean halves = artist.half() && entry.halfArtist() || each.half() && entry.halfTitle();
          if (!halves && songs.add(library.songOf(entry.track()))) {
            found.addAll(library.copiesOf(library.songOf(entry.track())));
          }
        }
      }
    }
    return songs.size() == 1 ? found : List.of();
  }

  private List<Name> names(String whole, List<String> halves) {
    List<Name> names = new ArrayList<>(1 + halves.size());
    names.add(new Name(library.titleKey(whole), false));
    halves.forEach(half -> names.add(new Name(library.titleKey(half), true)));
    return names;
  }
}
