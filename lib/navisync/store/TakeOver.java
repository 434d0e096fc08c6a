package navisync.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import navisync.io.Database;
import navisync.match.Decision;
import navisync.match.Decision.Names;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;
import navisync.store.file.CacheConnections;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.DecisionStore;
import navisync.store.navidrome.NamedTracks;
import navisync.store.navidrome.TargetStore;

/**
 * Imports the caches of the Python version, once: plays and loved tracks for the first account that
 * is opened, decisions for the first Navidrome user (docs/rules.md, "Plays").
 */
final class TakeOver {
  private record Pending(String file, Path copy) {}

  private final Database database;
  private final Consumer<String> notice;

  TakeOver(Database database, Consumer<String> notice) {
    this.database = database;
    this.notice = notice;
  }

  /** Imports plays and loved tracks; the plays count once Last.fm confirms them. */
  void playsInto(AccountHistory account) {
    for (Pending pending : pending("plays_taken")) {
      if (isGone(pending, "plays_taken")) {
        continue;
      }
      try (Database copy = CacheConnections.openForReading(pending.copy())) {
        PythonCache python = new PythonCache(copy);
        List<Scrobble> plays = python.plays();
        List<LovedTrack> loved = python.loved();
        long newPlays =
            database.transaction(
                () -> {
                  done(pending, "plays_taken");
                  return account.storePythonPlays(plays, loved);
                });
        notice.accept(
            String.format(
                Locale.ROOT,
                "Imported the Python version's %s. Plays: %,d, loved tracks: %,d, skipped without a"
                    + " usable time or name: %,d. Plays count once Last.fm confirms them. A copy of"
                    + " the file: %s.",
                pending.file(),
                newPlays,
                loved.size(),
                python.rows() - plays.size(),
                pending.copy()));
      }
    }
  }

  /** Imports decisions; their tracks are looked up when the library is read. */
  void decisionsInto(TargetStore target) {
    for (Pending pending : pending("decisions_taken")) {
      if (isGone(pending, "decisions_taken")) {
        continue;
      }
      try (Database copy = CacheConnections.openForReading(pending.copy())) {
        List<PythonCache.Choice> choices = new PythonCache(copy).choices();
        database.transaction(
            () -> {
              NamedTracks tracks = target.tracks().named();
              choices.forEach(choice -> keep(target.decisions(), tracks, choice));
              done(pending, "decisions_taken");
            });
        if (!choices.isEmpty()) {
          notice.accept(
              String.format(
                  Locale.ROOT,
                  "Imported the decisions of the Python version's %s: %,d.",
                  pending.file(),
                  choices.size()));
        }
      }
    }
  }

  private static void keep(DecisionStore decisions, NamedTracks tracks, PythonCache.Choice choice) {
    long decision =
        decisions.insert(
            new Decision(
                choice.kind(),
                new Names(choice.artist(), choice.title(), null, true),
                List.of(),
                "Python version",
                choice.second()));
    for (PythonCache.Track track : choice.tracks()) {
      decisions.addTrack(decision, tracks.number(track.id(), track.artist(), track.title()));
    }
  }

  private List<Pending> pending(String what) {
    Path folder = database.file().toAbsolutePath().getParent();
    return database.rows(
        "select file, copy from original where not " + what,
        row -> new Pending(row.getString(1), folder.resolve(row.getString(2))));
  }

  private boolean isGone(Pending pending, String what) {
    if (Files.exists(pending.copy())) {
      return false;
    }
    done(pending, what);
    notice.accept(
        "The copy %s of the Python version's cache is missing; the rest of it was not imported."
            .formatted(pending.copy()));
    return true;
  }

  private void done(Pending pending, String what) {
    database.update("update original set " + what + " = 1 where file = ?", pending.file());
  }
}
