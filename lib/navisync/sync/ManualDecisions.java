package navisync.sync;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Questions;
import navisync.io.Timekeeper;
import navisync.match.Alias;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.Library;
import navisync.model.SongName;
import navisync.store.Cache;
import navisync.store.TargetStore;

/** Saves decisions about matches that the user makes outside a run, as if a run had asked. */
public final class ManualDecisions {
  private final Destination destination;
  private final TargetStore target;
  private final Supplier<Set<SongName>> songs;
  private final Console console;
  private final long now;

  /**
   * Opens the decisions for the library that the settings name.
   *
   * @param cache opened to write
   * @throws navisync.Failure (usage) when the settings name no library
   */
  public ManualDecisions(Settings settings, Cache cache, Console console, Timekeeper time) {
    this.destination = Destination.of(settings, Preview.LOOK, console, time);
    this.target = destination.target(cache);
    this.songs =
        () ->
            SongNames.of(
                cache.account(settings.lastfm().apiUrl(), settings.lastfm().user().orElseThrow()));
    this.console = console;
    this.now = time.now().getEpochSecond();
  }

  /**
   * Saves the answer to a suggestion.
   *
   * @param chosen which of the suggested songs it is, from 1 on; empty for none of them
   */
  public void answer(UndecidedSong song, OptionalInt chosen) {
    Library library = destination.read(target, songs);
    String answer = chosen.isPresent() ? Integer.toString(chosen.getAsInt()) : MatchQuestions.NONE;
    new MatchQuestions(new Questions(console), target, library, now).remember(song, answer);
  }

  /** Saves other names of an artist or a song. */
  public void alias(Alias alias) {
    target.remember(
        new Decision(
            Kind.ALIAS,
            new Names(alias.artist(), text(alias.title()), null, true),
            List.of(),
            new Names(alias.libraryArtist(), text(alias.libraryTitle()), null, false),
            "alias",
            now));
  }

  private static String text(String title) {
    return title == null ? "" : title;
  }
}
