package navisync.navidrome.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.model.Library;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is killed leaves all of its plan or nothing of it, and the rows tell which. */
class CutOffWriteTest {
  private static final int CUT_OFF = 77;

  @TempDir Path folder;

  @ParameterizedTest(name = "cut off {0}")
  @CsvSource({
    "before-writing, 3, NOT_WRITTEN",
    "before-the-commit, 3, NOT_WRITTEN",
    "after-the-commit, 5, WRITTEN"
  })
  void leavesAllOrNothing(String moment, int count, IntentCheck.Outcome outcome) throws Exception {
    Path file = SampleLibrary.in(folder, SampleSchema.SEARCH);

    int status = OtherProcess.start(Run.class, List.of(file.toString(), moment)).status();

    assertEquals(CUT_OFF, status);
    Library now = LibraryReader.read(DatabaseProbe.probe(file, "ann", false));
    assertEquals(count, now.ofTrack("lantern").count());
    assertEquals(outcome, IntentCheck.outcome(PlanOf.SAMPLE.changes(), now));
  }

  /** The run: it halts at the moment named, as a power cut would. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      Path file = Path.of(arguments[0]);
      BackupFolder backups =
          new BackupFolder(file.resolveSibling("backups"), 10, Clock.systemUTC());
      new DatabaseWriter(DatabaseProbe.probe(file, "ann", false), backups, false)
          .apply(PlanOf.SAMPLE, new Steps(arguments[1]));
      Runtime.getRuntime().halt(CUT_OFF);
    }
  }

  private record Steps(String moment) implements WriteSteps {
    @Override
    public void backedUp(Path backup) {
      haltAt("before-writing");
    }

    @Override
    public void aboutToCommit() {
      haltAt("before-the-commit");
    }

    private void haltAt(String here) {
      if (here.equals(moment)) {
        Runtime.getRuntime().halt(CUT_OFF);
      }
    }
  }
}
