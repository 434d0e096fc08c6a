package navisync.source.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places of a table's columns, counted from 0; -1 for a missing one.
 *
 * @param time the column with date and time, or with the date alone
 * @param clock the column with the time of day, where the date has a column of its own
 * @param panoEvent the column of {@link PanoEvent}; other tables have none
 */
record TableColumns(
    int artist, int title, int album, int time, int clock, int mbid, int panoEvent) {
  /** The names of each column, the best first: a number is better than a text of the same time. */
  private static final List<String> ARTIST =
      List.of(
          "artist",
          "artist_name",
          "artistname",
          "track_artist",
          "artists",
          "kunstler",
          "interpret",
          "artiste",
          "artista",
          "artname");

  private static final List<String> TITLE =
      List.of(
          "track",
          "title",
          "track_name",
          "trackname",
          "track_title",
          "song",
          "song_name",
          "name",
          "titel",
          "lied",
          "titre",
          "morceau",
          "titulo",
          "cancion",
          "titolo",
          "brano",
          "traname");
  private static final List<String> ALBUM =
      List.of("album", "album_name", "albumname", "album_title", "release", "release_name");
  private static final List<String> TIME =
      List.of(
          "uts",
          "unixtime",
          "unix_timestamp",
          "timestamp",
          "listened_at",
          "timems",
          "timemillis",
          "utc_time",
          "iso_time",
          "datetime",
          "date_time",
          "played_at",
          "scrobbled_at",
          "scrobble_time",
          "scrobble_date",
          "date_scrobbled",
          "date_played",
          "date",
          "time",
          "datum",
          "zeit",
          "zeitpunkt",
          "zeitstempel",
          "abgespielt",
          "abgespielt_am",
          "gehort_am",
          "fecha",
          "data",
          "heure");
  private static final List<String> CLOCK =
      List.of("time", "uhrzeit", "zeit", "hora", "heure", "ora");
  private static final List<String> MBID = List.of("track_mbid", "recording_mbid", "mbid");

  /** lastfm-to-csv writes artist, album, title and {@code 13 Sep 2020 12:26}, without headers. */
  private static final Pattern ITS_TIME =
      Pattern.compile("\\d{1,2} \\p{L}{3,} \\d{4},? \\d\\d:\\d\\d");

  private static final Pattern ISO_TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern MBID_OR_NOTHING =
      Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4,12}){4})?");

  /** Returns the columns that a row of headers names; empty when it is no such row. */
  static Optional<TableColumns> ofHeaders(List<String> fields) {
    List<String> names = fields.stream().map(TableColumns::plain).toList();
    int artist = find(ARTIST, names);
    int title = find(TITLE, names);
    int time = find(TIME, names);
    if (artist < 0 || title < 0 || time < 0) {
      return Optional.empty();
    }
    int clock = CLOCK.contains(names.get(time)) ? -1 : find(CLOCK, names);
    int panoEvent = names.contains("mediaplayerpackage") ? names.indexOf("event") : -1;
    return Optional.of(
        new TableColumns(
            artist, title, find(ALBUM, names), time, clock, find(MBID, names), panoEvent));
  }

  /** Returns the columns of a row without headers, where its fields leave no doubt. */
  static Optional<TableColumns> ofForm(List<String> fields) {
    if (fields.size() == 4 && ITS_TIME.matcher(fields.get(3)).matches()) {
      return Optional.of(new TableColumns(0, 2, 1, 3, -1, -1, -1));
    }
    // A public collection of histories: user, time, artist id, artist, track id, title.
    if (fields.size() == 6
        && ISO_TIME.matcher(fields.get(1)).matches()
        && MBID_OR_NOTHING.matcher(fields.get(2)).matches()
        && MBID_OR_NOTHING.matcher(fields.get(4)).matches()) {
      return Optional.of(new TableColumns(3, 5, -1, 1, -1, 4, -1));
    }
    return Optional.empty();
  }

  /** Returns the kind of export that has such columns. */
  ExportFormat format() {
    return panoEvent < 0 ? ExportFormat.TABLE : ExportFormat.PANO;
  }

  /** Returns how many fields a row needs. */
  int least() {
    return Math.max(time, Math.max(artist, title)) + 1;
  }

  /**
   * Sample: {@code Date#ann} and {@code Time (UTC)} are date and time, {@code Künstler} kunstler.
   */
  private static String plain(String header) {
    String letters = Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return letters
        .toLowerCase(Locale.ROOT)
        .replaceFirst("[#(].*", "")
        .strip()
        .replaceAll("[\\s_/-]+", "_");
  }

  private static int find(List<String> headers, List<String> names) {
    List<Integer> places = new ArrayList<>();
    headers.forEach(name -> places.add(names.indexOf(name)));
    return places.stream().filter(place -> place >= 0).findFirst().orElse(-1);
  }
}
