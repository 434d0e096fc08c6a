package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.LibraryTrack;

/** The titles of each artist of the library, for the steps that look through all of them. */
final class ArtistTitles {

  /**
   * A track under one of its artists.
   *
   * @param title its title without the guests it names, folded and composed
   * @param unmarked likewise without marks such as "2011 Remaster"
   * @param whole its whole title, folded and composed
   */
  record Entry(LibraryTrack track, String title, String unmarked, String whole) {}

  /** An entry, and the artists whose it is. */
  private record Named(Entry entry, Set<String> names) {
    static Named of(LibraryIndex.Entry indexed, CreditReader reader) {
      LibraryTrack track = indexed.track();
      Credits credits = indexed.readings().get(0);
      String title = OneEdit.composed(credits.title());
      String stripped = indexed.plain().title();
      String unmarked =
          stripped.equals(track.title())
              ? title
              : OneEdit.composed(reader.read(track, track.artist(), stripped).get(0).title());
      String whole = OneEdit.composed(indexed.song().title());
      Entry entry = new Entry(track, title, unmarked, whole);
      Set<String> names = new LinkedHashSet<>(credits.mainNames());
      names.add(indexed.song().artist());
      return new Named(entry, names);
    }
  }

  private final Map<String, List<Entry>> byArtist = new HashMap<>();

  ArtistTitles(LibraryIndex library) {
    List<Named> named =
        library.entries().parallelStream()
            .map(indexed -> Named.of(indexed, library.reader()))
            .toList();
    for (Named each : named) {
      for (String name : each.names()) {
        byArtist.computeIfAbsent(name, any -> new ArrayList<>()).add(each.entry());
      }
    }
  }

  /** Returns the tracks that the first artist of a play, or its whole credit, takes part in. */
  List<Entry> of(PlayNames play) {
    List<Entry> ofWhole = byArtist.getOrDefault(play.artistKey(), List.of());
    String first = play.firstArtist();
    if (first.equals(play.artistKey())) {
      return ofWhole;
    }
    List<Entry> entries = new ArrayList<>(ofWhole);
    entries.addAll(byArtist.getOrDefault(first, List.of()));
    return entries;
  }
}
