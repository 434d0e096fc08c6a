package navisync.store.navidrome;

import java.util.List;
import navisync.io.Database;
import navisync.match.Decision;
import navisync.model.SongName;

/** The remembered decisions of all targets, to be listed and forgotten without a library. */
public final class DecisionList {

  /**
   * A remembered decision.
   *
   * @param id its number
   * @param kind what was decided, see {@link Decision.Kind}
   * @param artist the artist at Last.fm
   * @param title the title at Last.fm
   * @param album the album at Last.fm; null for any
   * @param leadsTo the library tracks as {@code artist – title (album)}; for an alias, the names to
   *     look for instead; none when the user wants no track
   * @param how where it comes from, such as {@code asked} or {@code Python version}
   * @param second when it was made, unix seconds UTC
   */
  public record SavedDecision(
      long id,
      Decision.Kind kind,
      String artist,
      String title,
      String album,
      List<String> leadsTo,
      String how,
      long second) {}

  private static final String COPIES = "('COPIES', 'LOVED_COPIES')";

  private final Database database;

  /** Reads the decisions of all targets from an open cache. */
  public DecisionList(Database database) {
    this.database = database;
  }

  /** Returns all of them, oldest first. */
  public List<SavedDecision> all() {
    return database.rows(
        """
        select id, kind, artist, title, album, alias_artist, alias_title, how, second
        from decision order by second, id
        """,
        row ->
            new SavedDecision(
                row.getLong(1),
                Decision.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6) == null
                    ? tracksOf(row.getLong(1))
                    : List.of(new SongName(row.getString(6), row.getString(7)).text()),
                row.getString(8),
                row.getLong(9)));
  }

  /** The Python version names copies by their id alone. */
  private List<String> tracksOf(long decision) {
    return database.rows(
        """
        select iif(artist = '' and title = '', navidrome_id,
            artist || ' – ' || title || ifnull(' (' || nullif(album, '') || ')', ''))
        from decision_track join library_track on library_track.id = library_track
        where decision = ? order by library_track.id
        """,
        row -> row.getString(1),
        decision);
  }

  /**
   * Forgets one.
   *
   * @return whether it was there
   */
  public boolean forget(long id) {
    return database.update("delete from decision where id = ?", id) == 1;
  }

  /**
   * The choices of copies that can be forgotten.
   *
   * @param answers the user's choices of albums and duplicates, for plays and for stars
   * @param tracks the Last.fm tracks whose plays are recorded at a copy that the settings chose
   */
  public record CopyChoices(long answers, long tracks) {}

  /** Returns what {@link #forgetCopies} would forget. */
  public CopyChoices copyChoices() {
    return new CopyChoices(
        database.number("select count(*) from decision where kind in " + COPIES),
        database.number("select count(distinct track) from ledger"));
  }

  /**
   * Forgets which copies of a song get its plays and its star: the user's choices, and those that
   * runs keep as long as the settings stay. Stars that were set stay known.
   */
  public void forgetCopies() {
    database.transaction(
        () -> {
          database.update("delete from decision where kind in " + COPIES);
          database.update("update run set copy_rule = ''");
        });
  }
}
