package navisync.lives;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/** A song on one album of the invented library. Two of them are copies of the same song. */
enum Tune {
  LANTERN("Slow Lantern", "Kites", 2005, "Mirrow"),
  FERRY("Ash Ferry", "Kites", 2005, "Mirrow"),
  SKY("Tin Sky", "Salt", 2001, "Mirrow"),
  SKY_LATER("Tin Sky", "Best Of", 2010, "Mirrow"),
  GLASSHOUSE("Glasshouse", "Marsh", 1999, "Orla Venn", "Tamsin Roe"),
  HERON("Heron", "Marsh", 1999, "Tamsin Roe");

  /** How many ways Last.fm has to name each of them. */
  static final int SPELLINGS = 4;

  final String title;
  final String album;
  private final int year;
  private final List<String> artists;

  Tune(String title, String album, int year, String... artists) {
    this.title = title;
    this.album = album;
    this.year = year;
    this.artists = List.of(artists);
  }

  static Tune of(int number) {
    return values()[Math.floorMod(number, values().length)];
  }

  String artist() {
    return String.join(" • ", artists);
  }

  /** The name as in the library, in other letters, without the album, or with one nobody has. */
  LastfmTrack spelling(int number) {
    return switch (Math.floorMod(number, SPELLINGS)) {
      case 0 -> new LastfmTrack(artist(), title, album, "");
      case 1 -> new LastfmTrack(artist(), title.toUpperCase(Locale.ROOT), album, "");
      case 2 -> new LastfmTrack(artist(), title, "", "");
      default -> new LastfmTrack(artist(), title, "Elsewhere", "");
    };
  }

  LastfmTrack withoutAlbum() {
    return spelling(2);
  }

  /** Whether a Last.fm track is this song, on whichever album. */
  boolean isNamed(LastfmTrack track) {
    return isNamed(track.artist(), track.title());
  }

  /** Whether a name without an album is this song's. */
  boolean isNamed(String artist, String title) {
    return artist().equalsIgnoreCase(artist) && this.title.equalsIgnoreCase(title);
  }

  /** The copies of the same song, this one included, the original one first. */
  List<Tune> copies() {
    return Arrays.stream(values())
        .filter(each -> each.title.equals(title) && each.artists.equals(artists))
        .sorted((one, other) -> Integer.compare(one.year, other.year))
        .toList();
  }

  /** What a play counts for beside the track: its album and its artists. */
  List<String> totals(boolean allArtists) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(id("album", album)),
            artists.stream().limit(allArtists ? 99 : 1).map(name -> id("artist", name)))
        .toList();
  }

  /** The row a scan makes of it, under an id; older servers keep one artist only. */
  LibraryTrack row(String id, boolean allArtists) {
    return new LibraryTrack(
        id,
        1,
        artist() + "/" + album + "/" + title + ".flac",
        title,
        artist(),
        artists.stream()
            .limit(allArtists ? artists.size() : 1)
            .map(name -> new Participant(id("artist", name), name))
            .collect(Collectors.toList()),
        album,
        id("album", album),
        artists.get(0),
        "",
        year,
        false,
        1,
        ordinal() + 1,
        NameTags.NONE);
  }

  private static String id(String kind, String name) {
    return kind + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
