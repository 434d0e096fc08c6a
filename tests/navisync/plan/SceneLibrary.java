package navisync.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.PlayDate;
import navisync.model.SongName;

/**
 * A Navidrome in memory, with the ledger kept for it. Titles, album names and artist names serve as
 * ids. It behaves as the server does: a play raises the track, its album and its artists.
 */
final class SceneLibrary {
  private final Map<String, LibraryTrack> tracks = new LinkedHashMap<>();
  private final Map<String, Annotation> ofTracks = new HashMap<>();
  private final Map<String, Annotation> ofAlbums = new HashMap<>();
  private final Map<String, Annotation> ofArtists = new HashMap<>();
  private final Map<String, long[]> history = new HashMap<>();
  private final Map<String, long[]> written = new HashMap<>();
  private final Map<Ledger.Pair, Ledger.Entry> entries = new HashMap<>();
  private final Map<String, Ledger.Left> left = new HashMap<>();
  private final Map<String, SongName> stars = new HashMap<>();
  private final Map<String, Ledger.Entry> others = new HashMap<>();
  private final Map<String, PastWrites.PastStar> pastStars = new HashMap<>();
  private Ledger.Increments increments = Ledger.Increments.NONE;
  private boolean keepsHistory;

  /** A track by Dunmarrow, on no album and with no artist that has totals. */
  void add(String title) {
    put(title, "", List.of());
  }

  /** Gives a track its album and the artists who take part in it. */
  void credit(String title, String album, String... artists) {
    put(title, album, Stream.of(artists).map(artist -> new Participant(artist, artist)).toList());
  }

  private void put(String title, String album, List<Participant> artists) {
    tracks.put(
        title,
        new LibraryTrack(
            title,
            1,
            title,
            title,
            "Dunmarrow",
            artists,
            album,
            album,
            "",
            "",
            0,
            false,
            0,
            0,
            NameTags.NONE));
  }

  /** The track's file is gone; the server keeps its counts. */
  void remove(String title) {
    tracks.remove(title);
  }

  boolean has(String title) {
    return tracks.containsKey(title);
  }

  List<LibraryTrack> tracks(Collection<String> titles) {
    return titles.stream().map(tracks::get).toList();
  }

  void set(String title, long count, String lastPlayed) {
    ofTracks.put(title, of(title).with(count, lastPlayed));
  }

  void setAlbum(String album, int count, String lastPlayed) {
    ofAlbums.put(album, Annotation.NONE.with(count, lastPlayed));
  }

  void setArtist(String artist, int count, String lastPlayed) {
    ofArtists.put(artist, Annotation.NONE.with(count, lastPlayed));
  }

  /** A backup comes back in which the star never was. */
  void loseStar(String title) {
    ofTracks.put(title, of(title).withStar(false, null));
  }

  /** The star is away, with this date. */
  void unstar(String title, String date) {
    ofTracks.put(title, of(title).withStar(false, date));
  }

  /** A user sets or takes away a star. */
  void star(String title, boolean starred) {
    ofTracks.put(title, of(title).withStar(starred, PlayDate.text(PlayTimes.day(300))));
  }

  void history(String title, long... seconds) {
    keepsHistory = true;
    history.put(title, seconds.clone());
  }

  /** The table of the history is gone. */
  void dropHistory() {
    keepsHistory = false;
    history.clear();
  }

  /** A play in Navidrome itself. */
  void play(String title, long second, boolean recorded) {
    Annotation before = of(title);
    set(title, before.count() + 1, DateRule.later(before.playDate(), PlayDate.text(second)));
    if (recorded) {
      history(title, plus(historyOf(title), second));
    }
  }

  Annotation of(String title) {
    return ofTracks.getOrDefault(title, Annotation.NONE);
  }

  Annotation ofAlbum(String album) {
    return ofAlbums.getOrDefault(album, Annotation.NONE);
  }

  long[] historyOf(String title) {
    return history.getOrDefault(title, new long[0]);
  }

  Library library() {
    return new Library(
        "u1",
        "ann",
        List.copyOf(tracks.values()),
        Map.copyOf(ofTracks),
        Map.copyOf(ofAlbums),
        Map.copyOf(ofArtists),
        keepsHistory,
        Map.copyOf(history));
  }

  Ledger ledger() {
    return new Ledger(
        Map.copyOf(entries), Map.copyOf(others), Map.copyOf(left), Map.copyOf(stars), increments);
  }

  PastWrites past() {
    return new PastWrites(Map.copyOf(written), Map.copyOf(pastStars));
  }

  /** What runs for other accounts recorded at a track. */
  void recordedForOthers(String title, long... seconds) {
    others.put(title, new Ledger.Entry(seconds, 0, 0));
  }

  /** What is known of runs under policy increment. */
  void increments(Ledger.Increments increments) {
    this.increments = increments;
  }

  /** What the journal knows of how a star of this tool was set. */
  void starSet(String title, PastWrites.PastStar past) {
    pastStars.put(title, past);
  }

  /** As it stands now. */
  SceneLibrary copy() {
    SceneLibrary copy = new SceneLibrary();
    copy.ofTracks.putAll(ofTracks);
    copy.ofAlbums.putAll(ofAlbums);
    copy.ofArtists.putAll(ofArtists);
    return copy;
  }

  /** Writes a plan, and then the ledger. */
  void apply(Plan plan) {
    plan.tracks().forEach(this::applyTrack);
    plan.albums().forEach(change -> ofAlbums.put(change.id(), change.after()));
    plan.artists().forEach(change -> ofArtists.put(change.id(), change.after()));
    plan.ledger().forEach(this::applyLedger);
  }

  private void applyTrack(Change change) {
    ofTracks.put(change.id(), change.after());
    long[] rows = plus(historyOf(change.id()), change.historyAdded());
    long[] ours = plus(written.getOrDefault(change.id(), new long[0]), change.historyAdded());
    if (keepsHistory) {
      history.put(change.id(), minus(rows, change.historyRemoved()));
      written.put(change.id(), minus(ours, change.historyRemoved()));
    }
  }

  private void applyLedger(LedgerChange change) {
    String track = change.track().id();
    if (change instanceof LedgerChange.Recorded line) {
      keep(entries, new Ledger.Pair(line.lastfmTrack(), track), line.after());
    } else if (change instanceof LedgerChange.LeftAs line) {
      keep(left, track, line.after());
    } else if (change instanceof LedgerChange.Star line) {
      keep(stars, track, line.after());
    }
  }

  private static <K, V> void keep(Map<K, V> map, K key, V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private static long[] plus(long[] seconds, long... more) {
    return LongStream.concat(Arrays.stream(seconds), Arrays.stream(more)).sorted().toArray();
  }

  private static long[] minus(long[] seconds, long... gone) {
    List<Long> rest = new java.util.ArrayList<>(Arrays.stream(seconds).boxed().toList());
    Arrays.stream(gone).forEach(second -> rest.remove((Long) second));
    return rest.stream().mapToLong(Long::longValue).toArray();
  }
}
