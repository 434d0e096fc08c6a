package navisync.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Timekeeper;
import navisync.match.Alias;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.match.Explainer;
import navisync.match.Explanation;
import navisync.match.MatchLibrary;
import navisync.match.Matcher;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.Planner;
import navisync.plan.PlayMatch;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;

/**
 * Reads the cache and the library that the settings name, outside a run. Last.fm is not asked, and
 * nothing is written to Navidrome, which may be running.
 */
public final class Lookup {
  private static final SyncOptions LOOK =
      SyncOptions.DEFAULT.with(Choice.DRY_RUN).with(Choice.OFFLINE);

  private final Settings settings;
  private final Cache cache;
  private final Console console;
  private final Timekeeper time;
  private final Destination destination;
  private final TargetStore target;

  /**
   * Opens the library that the settings name.
   *
   * @param cache opened to read, or {@link Cache#empty} before the first run; opened for writing
   *     where something is to be saved
   * @throws navisync.Failure of usage if the settings name no library
   */
  public Lookup(Settings settings, Cache cache, Console console, Timekeeper time) {
    this.settings = settings;
    this.cache = cache;
    this.console = console;
    this.time = time;
    this.destination = Destination.of(settings, LOOK, console, time);
    destination.awaitChecks();
    this.target = destination.target(cache);
  }

  /** Reads the library as a run would. */
  public Library library() {
    return destination.read(target, () -> CachedPlays.read(history()).songs());
  }

  /**
   * What a run would find and plan now.
   *
   * @param plays the played tracks with their matches
   * @param suggested the songs with possible matches that it would ask about, the most played first
   * @param plan what the run would do without any answers
   */
  public record Preview(List<PlayMatch> plays, List<UndecidedSong> suggested, Plan plan) {}

  /** Works out what a run would find and plan now. */
  public Preview preview() {
    FetchStage.Known known = new FetchStage(settings, LOOK, console, "", time).run(cache);
    AccountHistory history = history();
    CachedPlays plays = CachedPlays.read(history);
    Library library = destination.read(target, plays::songs);
    MatchMemory memory = MatchMemory.of(settings, target, target.storedMatches(), library);
    Comparison comparison =
        Comparison.of(settings, known, destination, memory.matches(plays, history), history, now());
    return new Preview(
        comparison.matches().plays(),
        UndecidedSong.suggested(comparison.matches()),
        Planner.plan(comparison.input(), PlanAnswers.NONE));
  }

  /**
   * Explains how a run would match the plays of a song, which need not have been played: an
   * explanation for each album that it was played with, the most played first.
   *
   * @param album the only album to explain, {@code ""} for plays without one; null for all
   * @throws Failure of usage if a name is empty
   */
  public List<Explanation> explain(SongName song, String album) {
    if (song.artist().isBlank() || song.title().isBlank()) {
      throw Failure.usage("A name is empty. Name an artist and a title.");
    }
    AccountHistory history = history();
    CachedPlays plays = CachedPlays.read(history);
    Library library = destination.read(target, () -> songs(plays, song));
    MatchInput input = input(plays, history, library);
    MatchLibrary prepared = input.prepare();
    return new Explainer(prepared, input.matcherOfPlays(prepared))
        .explain(song, album, mostPlayedFirst(plays));
  }

  private static List<LastfmTrack> mostPlayedFirst(CachedPlays plays) {
    return plays.played().stream()
        .sorted(Comparator.comparingInt(each -> -each.plays()))
        .map(PlayedTrack::track)
        .toList();
  }

  private static Set<SongName> songs(CachedPlays plays, SongName song) {
    Set<SongName> songs = plays.songs();
    songs.add(song);
    return songs;
  }

  /**
   * Saves the answer to a suggestion, as if a run had asked.
   *
   * @param chosen which of the suggested songs it is, from 1 on; empty for none of them
   */
  public void answer(UndecidedSong song, OptionalInt chosen) {
    DecisionRecorder recorder = new DecisionRecorder(target, library(), now());
    if (chosen.isPresent()) {
      recorder.accept(song, song.match().suggestions().get(chosen.getAsInt() - 1));
    } else {
      recorder.decline(song);
    }
  }

  /**
   * What saving an alias changed.
   *
   * @param earlier the names that it led to before; empty without an earlier one
   * @param found whether a step finds a song by its new names: the song itself, or one of the
   *     artist's songs that were played
   */
  public record SavedAlias(Optional<SongName> earlier, boolean found) {}

  /** Saves other names of an artist or a song, in place of those saved before. */
  public SavedAlias alias(Alias alias) {
    AccountHistory history = history();
    CachedPlays plays = CachedPlays.read(history);
    Set<SongName> songs = renamed(alias, plays);
    Library library = destination.read(target, () -> songs);
    Names names = new Names(alias.artist(), text(alias.title()), null, true);
    Optional<Decision> earlier =
        target.decisions(library).stream()
            .filter(each -> each.kind() == Kind.ALIAS)
            .filter(each -> each.names().caseless().equals(names.caseless()))
            .reduce((older, newer) -> newer);
    target.remember(
        new Decision(
            Kind.ALIAS,
            earlier.map(Decision::names).orElse(names),
            List.of(),
            new Names(alias.libraryArtist(), text(alias.libraryTitle()), null, false),
            "alias",
            now()));
    MatchInput input = input(plays, history, library);
    Matcher matcher = input.matcherOfPlays(input.prepare());
    return new SavedAlias(
        earlier.map(each -> new SongName(each.alias().artist(), each.alias().title())),
        songs.stream()
            .map(song -> new LastfmTrack(song.artist(), song.title(), "", ""))
            .anyMatch(matcher::hasNames));
  }

  /** Returns the songs that an alias makes a run look for. */
  private static Set<SongName> renamed(Alias alias, CachedPlays plays) {
    if (alias.title() != null) {
      return Set.of(new SongName(alias.libraryArtist(), alias.libraryTitle()));
    }
    return plays.songs().stream()
        .filter(song -> song.artist().equalsIgnoreCase(alias.artist()))
        .map(song -> new SongName(alias.libraryArtist(), song.title()))
        .collect(Collectors.toSet());
  }

  private MatchInput input(CachedPlays plays, AccountHistory history, Library library) {
    IndexedLibrary indexed = new IndexedLibrary(library, settings);
    indexed.begin();
    return MatchInput.of(settings, plays, history, target, indexed);
  }

  private static String text(String title) {
    return title == null ? "" : title;
  }

  /** Returns the history as a run counts it; empty before its first fetch. */
  private AccountHistory history() {
    return settings.accounts().isEmpty()
        ? cache.openAccount(settings.lastfm().apiUrl(), "")
        : FetchStage.account(cache, settings.accounts(), settings);
  }

  private long now() {
    return time.now().getEpochSecond();
  }
}
