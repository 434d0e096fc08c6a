package navisync.store.navidrome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.Library;
import navisync.model.LibraryTrack;

/** The decisions kept for one target. */
public final class DecisionStore {
  private record Row(long id, Decision decision) {}

  private final Database database;
  private final long target;
  private final LibraryTracks tracks;

  DecisionStore(Database database, long target, LibraryTracks tracks) {
    this.database = database;
    this.target = target;
    this.tracks = tracks;
  }

  /** Returns the decisions that still apply to a library, oldest first. */
  List<Decision> in(Library library) {
    Map<Long, LibraryTrack> bound = tracks.in(library);
    Map<Long, List<Long>> led = new HashMap<>();
    database.forEach(
        "select decision, library_track from decision_track order by library_track",
        row -> led.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2)));
    List<Decision> decisions = new ArrayList<>();
    for (Row row : all()) {
      List<Long> numbers = led.getOrDefault(row.id(), List.of());
      List<LibraryTrack> now = numbers.stream().filter(bound::containsKey).map(bound::get).toList();
      if (!now.isEmpty() || numbers.isEmpty()) {
        decisions.add(row.decision().withTracks(now));
      }
    }
    return decisions;
  }

  /** Keeps a decision in place of an earlier one of the same kind and names. */
  void remember(Decision decision, Library library) {
    database.transaction(
        () -> {
          long id = insert(decision);
          Map<String, Long> numbers = tracks.keep(library, decision.tracks());
          decision.tracks().forEach(track -> addTrack(id, numbers.get(track.id())));
        });
  }

  /** Keeps a decision without its tracks, and returns its number. Within a transaction. */
  public long insert(Decision decision) {
    Names names = decision.names();
    Names other = decision.alias();
    database.update(
        """
        delete from decision where target = ? and kind = ? and artist = ? and title = ?
          and album is ?
        """,
        target,
        decision.kind().name(),
        names.artist(),
        names.title(),
        names.album());
    return database.insert(
        """
        insert into decision (target, kind, artist, title, album, any_case, alias_artist,
          alias_title, how, second) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        target,
        decision.kind().name(),
        names.artist(),
        names.title(),
        names.album(),
        names.anyCase() ? 1 : 0,
        other == null ? null : other.artist(),
        other == null ? null : other.title(),
        decision.how(),
        decision.second());
  }

  /** Adds a library track, by its number here, to a decision. */
  public void addTrack(long decision, long libraryTrack) {
    database.update(
        "insert into decision_track values (?, ?) on conflict do nothing", decision, libraryTrack);
  }

  private List<Row> all() {
    return database.rows(
        """
        select id, kind, artist, title, album, any_case, alias_artist, alias_title, how, second
        from decision where target = ? order by second, id
        """,
        row ->
            new Row(
                row.getLong(1),
                new Decision(
                    Kind.valueOf(row.getString(2)),
                    new Names(
                        row.getString(3), row.getString(4), row.getString(5), row.getInt(6) == 1),
                    List.of(),
                    row.getString(7) == null
                        ? null
                        : new Names(row.getString(7), row.getString(8), null, false),
                    row.getString(9),
                    row.getLong(10))),
        target);
  }
}
