package navisync.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.config.Settings;
import navisync.navidrome.ServerAddress;
import navisync.navidrome.db.DatabaseExamination;
import navisync.navidrome.db.DatabaseExamination.Finding;
import navisync.navidrome.db.DatabaseExamination.Subject;
import navisync.navidrome.db.RunningServer;

/** Checks Navidrome's database, and whether the server is stopped. */
final class DatabaseChecks {
  private static final String STOP_FIRST =
      "stop Navidrome before a run that writes. A dry run works while it runs.";

  private DatabaseChecks() {}

  static List<Check> all(Settings settings) {
    List<Check> checks = new ArrayList<>();
    if (settings.database().path().isEmpty()) {
      checks.add(
          Check.failed(
              name(Subject.FILE),
              Subject.FILE.text(),
              "set NAVIDROME_DB_PATH to the path of Navidrome's navidrome.db."));
    } else {
      String user = settings.database().user().orElse(null);
      List<Finding> findings = DatabaseExamination.of(settings.database().path().get(), user);
      findings.forEach(finding -> checks.add(check(finding)));
    }
    for (Subject subject : Subject.values()) {
      if (checks.stream().noneMatch(check -> check.name().equals(name(subject)))) {
        checks.add(Check.skipped(name(subject), subject.text(), "fix the database file first."));
      }
    }
    settings.api().address().ifPresent(address -> checks.add(silent(address, settings)));
    return checks;
  }

  private static Check check(Finding finding) {
    Subject subject = finding.subject();
    if (finding.failure() == null) {
      return Check.passed(name(subject), subject.text() + ": " + finding.found());
    }
    // A look changes nothing, and a run that writes refuses by itself.
    return subject == Subject.STOPPED
        ? Check.note(name(subject), "Database is open in another program", STOP_FIRST)
        : Check.failed(name(subject), subject.text(), finding.failure());
  }

  private static String name(Subject subject) {
    return "database." + subject.id();
  }

  private static Check silent(ServerAddress address, Settings settings) {
    Optional<Path> caFile = settings.api().options().caFile();
    try {
      return Deadline.within("NAVIDROME_URL", () -> RunningServer.answers(address, caFile))
          ? Check.note("server.silent", "Navidrome is running at NAVIDROME_URL", STOP_FIRST)
          : Check.passed("server.silent", "No server answers at NAVIDROME_URL");
    } catch (Failure unknown) {
      return Check.failed("server.silent", "Server stopped", unknown);
    }
  }
}
