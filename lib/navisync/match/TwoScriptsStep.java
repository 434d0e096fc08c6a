package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import navisync.model.LibraryTrack;

/**
 * The step for names given in two scripts ({@link TwoScripts}): the whole name on one side, one of
 * its halves on the other. Two whole names that share a half are two songs. When several songs fit,
 * none is found.
 */
final class TwoScriptsStep {
  private record Name(String key, boolean half) {}

  private record Entry(NameKey song, boolean halfArtist, boolean halfTitle) {}

  private record InTwoScripts(NameKey song, List<Name> artists, List<Name> titles) {}

  private final LibraryIndex library;

  /** The songs that have a name in two scripts, under its halves and under the whole. */
  private final Map<NameKey, List<Entry>> entries = new HashMap<>();

  TwoScriptsStep(LibraryIndex library) {
    this.library = library;
    library.entries().parallelStream()
        .map(this::inTwoScripts)
        .flatMap(Optional::stream)
        .toList()
        .forEach(this::add);
  }

  private Optional<InTwoScripts> inTwoScripts(LibraryIndex.Entry entry) {
    String artist = entry.track().artist();
    String title = entry.plain().title();
    List<String> halfArtists = TwoScripts.ofArtist(artist);
    List<String> halfTitles = TwoScripts.ofTitle(title);
    return halfArtists.isEmpty() && halfTitles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InTwoScripts(entry.song(), names(artist, halfArtists), names(title, halfTitles)));
  }

  private void add(InTwoScripts song) {
    for (Name artist : song.artists()) {
      for (Name title : song.titles()) {
        entries
            .computeIfAbsent(new NameKey(artist.key(), title.key()), key -> new ArrayList<>(1))
            .add(new Entry(song.song(), artist.half(), title.half()));
      }
    }
  }

  /** Returns the tracks of the song found; empty when none or several fit. */
  List<LibraryTrack> look(PlayNames play) {
    String plainTitle = SameRecordingMarks.strip(play.title());
    List<Name> artists = names(play.artist(), TwoScripts.ofArtist(play.artist()));
    List<Name> titles = names(plainTitle, TwoScripts.ofTitle(plainTitle));
    Set<NameKey> songs = new HashSet<>();
    for (Name artist : artists) {
      for (Name title : titles) {
        NameKey names = new NameKey(artist.key(), title.key());
        library.byKeys(names).forEach(track -> songs.add(library.songOf(track)));
        for (Entry entry : entries.getOrDefault(names, List.of())) {
          boolean halves = artist.half() && entry.halfArtist() || title.half() && entry.halfTitle();
          if (!halves) {
            songs.add(entry.song());
          }
        }
      }
    }
    return songs.size() == 1 ? library.copiesOf(songs.iterator().next()) : List.of();
  }

  private List<Name> names(String whole, List<String> halves) {
    Name name = new Name(library.titleKey(whole), false);
    if (halves.isEmpty()) {
      return List.of(name);
    }
    return Stream.concat(
            Stream.of(name), halves.stream().map(half -> new Name(library.titleKey(half), true)))
        .toList();
  }
}
