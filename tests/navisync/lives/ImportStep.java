package navisync.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.cli.ImportHistoryCommand;
import navisync.model.Scrobble;
import navisync.support.CommandRun;

/**
 * Plays of another program are imported: one that Last.fm knows too, by a clock of its own, and one
 * that nobody knows. A file that was imported before is the same file.
 *
 * @param known which of Last.fm's plays it knows
 * @param apart by how many seconds its time for it differs
 * @param tune what it knows beyond that, and when that was played
 */
record ImportStep(int known, int apart, Tune tune, int minutesAgo) implements Step {
  @Override
  public void live(Life life) {
    List<Scrobble> plays = new ArrayList<>();
    List<Scrobble> lastfm =
        life.model.listening.plays.stream().filter(play -> play.second() < life.now()).toList();
    if (!lastfm.isEmpty()) {
      Scrobble play = lastfm.get(Math.floorMod(known, lastfm.size()));
      plays.add(new Scrobble(play.track(), play.second() + apart));
    }
    plays.add(new Scrobble(tune.spelling(0), life.free(tune.title, life.now() - 60L * minutesAgo)));
    plays.removeIf(play -> isNearAnImport(life, play));
    if (plays.isEmpty()) {
      return;
    }
    life.model.listening.imported.addAll(plays);
    Path file = life.world.home.folder().resolve("import.csv");
    write(file, plays);
    CommandRun run = life.world.home.command(new ImportHistoryCommand(), file.toString());
    Difference.unlessSame(0, run.exitCode(), "Exit code: " + run.error() + run.out());
  }

  private static boolean isNearAnImport(Life life, Scrobble play) {
    return life.model.listening.imported.stream()
        .anyMatch(
            other ->
                Math.abs(other.second() - play.second()) < 1000
                    && other.track().title().equalsIgnoreCase(play.track().title()));
  }

  private static void write(Path file, List<Scrobble> plays) {
    StringBuilder text = new StringBuilder("artist,album,track,time\n");
    for (Scrobble play : plays) {
      text.append(play.track().artist())
          .append(',')
          .append(play.track().album())
          .append(',')
          .append(play.track().title())
          .append(',')
          .append(play.second())
          .append('\n');
    }
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
