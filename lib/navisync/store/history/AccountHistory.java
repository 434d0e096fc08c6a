package navisync.store.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import navisync.io.Database;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;

/**
 * What the cache holds of one account: its plays, what time they cover, and its loved tracks
 * (docs/rules.md, "Plays"). Every method that writes is one transaction. Safe for several threads.
 */
public final class AccountHistory {

  /**
   * The result of storing a page of plays.
   *
   * @param newPlays plays that were not in the cache, or had been withdrawn
   * @param withdrawn plays that Last.fm no longer knows
   */
  public record Stored(int newPlays, int withdrawn) {}

  /** PLAY_TIME_TOLERANCE_SECONDS where nobody set it. */
  private static final long USUAL_TOLERANCE_SECONDS = 300;

  private final Database database;
  private final long account;
  private final long toleranceSeconds;
  private final List<AccountHistory> others;
  private final IncomingPlays incoming;
  private final ImportedPlays imports;
  private final CoveredTime covered;
  private final LovedList loved;

  /** The history of an account by its number; 0 for an unknown one, whose history is empty. */
  public AccountHistory(Database database, long account) {
    this(database, account, USUAL_TOLERANCE_SECONDS, List.of());
  }

  private AccountHistory(
      Database database, long account, long toleranceSeconds, List<AccountHistory> others) {
    this.database = database;
    this.account = account;
    this.toleranceSeconds = toleranceSeconds;
    this.others = others;
    this.incoming = new IncomingPlays(database, account);
    this.imports = new ImportedPlays(database, account, toleranceSeconds);
    this.covered = new CoveredTime(database, account);
    this.loved = new LovedList(database, account);
  }

  /**
   * Returns the same history for another tolerance: within it, an imported play and a play of
   * Last.fm are one.
   *
   * @param toleranceSeconds the greatest distance of two records of one play
   */
  public AccountHistory pairingWithin(long toleranceSeconds) {
    return new AccountHistory(database, account, toleranceSeconds, others);
  }

  /**
   * Returns the same history together with accounts at other servers: what is loved there is loved,
   * too, and their plays count from {@link #settle} on.
   */
  public AccountHistory beside(List<AccountHistory> otherAccounts) {
    return new AccountHistory(database, account, toleranceSeconds, otherAccounts);
  }

  /**
   * Decides which plays count, once all are fetched: imported plays and those of the other accounts
   * where no other play is the same, and plays found only in the Python version's cache where they
   * are accepted or tried.
   *
   * @param tryEarlierPlays whether plays that were not accepted count until {@link
   *     EarlierPlays#leaveOut}
   */
  public void settle(boolean tryEarlierPlays) {
    database.transaction(
        () -> {
          earlierPlays().settle(tryEarlierPlays);
          boolean left =
              new OtherAccounts(database, account)
                  .join(others.stream().map(each -> each.account).toList());
          if (left) {
            imports.pair();
          } else {
            imports.pairIfStale();
          }
        });
  }

  /** Returns the account's number in the cache. */
  public long account() {
    return account;
  }

  /**
   * Stores plays together with the statement that a range is now covered.
   *
   * @param now when it was read, unix seconds UTC: no later time is covered, since plays may come
   */
  public Stored store(List<Scrobble> plays, TimeRange range, long now) {
    return store(plays, range, now, () -> 0L);
  }

  /**
   * Stores all plays of a range: as {@link #store}, and plays of source Last.fm in that range that
   * are not among them become withdrawn, those dated after now too, but for those at a second of
   * {@link #namelessRows()}.
   */
  public Stored replace(List<Scrobble> allPlays, TimeRange range, long now) {
    return store(allPlays, range, now, () -> incoming.withdrawOthers(range));
  }

  private Stored store(List<Scrobble> plays, TimeRange range, long now, Supplier<Long> others) {
    return database.transaction(
        () -> {
          IncomingPlays.Added added = incoming.addFromLastfm(plays);
          long withdrawn = others.get();
          if (range.from() <= now) {
            covered.add(new TimeRange(range.from(), Math.min(range.to(), now)));
          }
          if (added.changed() || withdrawn > 0) {
            imports.markStale();
          }
          return new Stored((int) added.fresh(), (int) withdrawn);
        });
  }

  /**
   * Stores plays and loved tracks of the Python version's cache: they cover no time, and the plays
   * count once Last.fm confirms them or they are accepted ({@link #earlierPlays}).
   *
   * @return how many plays were new
   */
  public long storePythonPlays(List<Scrobble> plays, List<LovedTrack> tracks) {
    tracks.forEach(loved::add);
    return incoming.addPythonPlays(plays);
  }

  /** Returns the imports from export files. */
  public Imports imports() {
    return new Imports(database, account, incoming, imports);
  }

  /** Returns the covered ranges, ascending, with gaps between them. */
  public List<TimeRange> coverage() {
    return covered.ranges();
  }

  /**
   * Takes ranges out of the covered time, so that a later fetch asks for them in any case. Their
   * plays stay and count.
   */
  public void uncover(List<TimeRange> ranges) {
    database.transaction(() -> covered.remove(ranges));
  }

  /** Counts the plays of source Last.fm in a range that are not withdrawn. */
  public int countIn(TimeRange range) {
    return (int)
        database.number(
            "select count(*) from play where second between ? and ? and "
                + PlaySource.FETCHED
                + " and not withdrawn and "
                + PlayFilter.of(database, account).plays(),
            range.from(),
            range.to());
  }

  /** Returns the rows that Last.fm counts and that are no further play. */
  public ExtraRows extraRows() {
    return new ExtraRows(database, account);
  }

  /** Returns the seconds at which Last.fm listed a row without an artist or a title. */
  public NamelessRows namelessRows() {
    return new NamelessRows(database, account);
  }

  /** Returns how many plays have no usable time. */
  public int undated() {
    return (int) new PlayQueries(database, account).undated();
  }

  /** Returns how many plays without a usable time the server lists, by track. */
  public Map<LastfmTrack, Integer> undatedByTrack() {
    Map<LastfmTrack, Integer> numbers = new HashMap<>();
    database.forEach(
        "select artist, title, album, mbid, number from undated join track on track.id = track"
            + " where account = ?",
        row -> numbers.put(TrackColumns.read(row, 1), row.getInt(5)),
        account);
    return numbers;
  }

  /**
   * Replaces the numbers of undated plays by track.
   *
   * @param plays how many each track has
   * @param ahead those of them that are dated too far ahead; once Last.fm lists one of them like
   *     any other play, it is no longer undated
   */
  public void replaceUndated(Map<LastfmTrack, Integer> plays, List<Scrobble> ahead) {
    database.transaction(() -> new UndatedNumbers(database, account).replace(plays, ahead));
  }

  /** Replaces the loved tracks; of a list that was cut short, only what is new is added. */
  public void replaceLoved(List<LovedTrack> tracks, boolean complete) {
    database.transaction(() -> loved.replace(tracks, complete));
  }

  /** Adds a track that is loved from now on; whether the list is complete stays as it is. */
  public void addLoved(LovedTrack track) {
    loved.add(track);
  }

  /** Returns the loved tracks, oldest love first; one that is loved at two servers is one. */
  public List<LovedTrack> loved() {
    if (others.isEmpty()) {
      return loved.all();
    }
    List<LovedTrack> all = new ArrayList<>(loved.all());
    others.forEach(other -> all.addAll(other.loved()));
    Map<List<String>, LovedTrack> oldest = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparingLong(LovedTrack::second))
        .forEach(track -> oldest.putIfAbsent(List.of(track.artist(), track.title()), track));
    return List.copyOf(oldest.values());
  }

  /** Returns whether the loved tracks are all that the servers had when they were last asked. */
  public boolean lovedComplete() {
    return loved.complete() && others.stream().allMatch(AccountHistory::lovedComplete);
  }

  /**
   * Keeps whether the last fetch read all plays, those without a date included: as long as it did
   * not, a later run that does not fetch must not lower anything.
   */
  public void rememberComplete(boolean complete) {
    database.update(
        "update account set history_complete = ? where id = ?", complete ? 1 : 0, account);
  }

  /** Returns whether the last fetch read all plays. */
  public boolean wasComplete() {
    return database.number("select history_complete from account where id = ?", account) == 1;
  }

  /**
   * Returns every track with at least one play that counts, in no particular order. Which plays
   * count was decided by {@link #settle}, or by the last change of the imports.
   */
  public List<PlayedTrack> playedTracks() {
    return new PlayedTracks(database, account).counting();
  }

  /** Returns the plays found only in the Python version's cache. */
  public EarlierPlays earlierPlays() {
    return new EarlierPlays(database, account, imports);
  }
}
