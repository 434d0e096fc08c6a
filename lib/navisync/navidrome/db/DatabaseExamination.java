package navisync.navidrome.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.SqliteFile;

/**
 * The checks of a Navidrome database, in their order. {@link DatabaseProbe} stops at the first that
 * fails; {@link #of} goes on and reports all of them. They change nothing.
 */
public final class DatabaseExamination {

  /** The checks, in this order. */
  public enum Subject {
    /** The file is there, is SQLite's, and can be read and written. */
    FILE("file", "Database file"),
    /** No other program on this machine has it open. */
    STOPPED("stopped", "Server stopped"),
    /** The size of the {@code -wal}, which is read too; never fails. */
    UNFLUSHED("unflushed", "Changes not yet in the main file"),
    /** Its content does not contradict itself. */
    INTEGRITY("whole", "Database integrity"),
    /** Its tables and columns are a supported Navidrome's, and its text is UTF-8. */
    SCHEMA("form", "Database schema"),
    /** The user is found and sees tracks. */
    USER("user", "Navidrome user"),
    /** It has tracks. */
    TRACKS("tracks", "Tracks"),
    /** The number of tracks without a file; never fails. */
    MISSING("missing", "Missing files");

    private final String id;
    private final String text;

    Subject(String id, String text) {
      this.id = id;
      this.text = text;
    }

    /** Returns the name of the check for programs, which never changes. */
    public String id() {
      return id;
    }

    /** Returns the name of the check for people. */
    public String text() {
      return text;
    }
  }

  /**
   * The result of a check.
   *
   * @param found in a few words, empty when the check failed
   * @param failure why the check failed, null when it passed
   */
  public record Finding(Subject subject, String found, Failure failure) {}

  /** The open database that is checked. */
  private record Content(Path file, Database database, DatabaseSchema schema, String userSetting) {
    DatabaseUser user() {
      return DatabaseUser.find(database, userSetting, file);
    }

    boolean hasTracks() {
      return database.number("select exists(select 1 from media_file)") == 1;
    }
  }

  private static final Map<Subject, Function<Path, String>> OF_FILE =
      new EnumMap<>(
          Map.of(
              Subject.FILE, DatabaseExamination::file,
              Subject.STOPPED, DatabaseExamination::stopped,
              Subject.UNFLUSHED, DatabaseExamination::unflushed));

  private static final Map<Subject, Function<Content, String>> OF_CONTENT =
      new EnumMap<>(
          Map.of(
              Subject.INTEGRITY, DatabaseExamination::integrity,
              Subject.SCHEMA, DatabaseExamination::schema,
              Subject.USER, DatabaseExamination::user,
              Subject.TRACKS, DatabaseExamination::tracks,
              Subject.MISSING, DatabaseExamination::missing));

  private DatabaseExamination() {}

  /**
   * Runs all checks. Those that need an open database are left out when it cannot be opened. Called
   * only while this process has the file open nowhere: see {@link DatabaseFile}.
   *
   * @param user the user's id or name; null or blank for the only user
   */
  public static List<Finding> of(Path named, String user) {
    Path file;
    try {
      file = DatabaseFile.readable(named);
    } catch (Failure wrong) {
      return List.of(new Finding(Subject.FILE, "", wrong));
    }
    List<Finding> findings = new ArrayList<>();
    OF_FILE.forEach((subject, check) -> findings.add(finding(subject, check, file)));
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(file)) {
      Content content = content(file, snapshot, user);
      OF_CONTENT.forEach((subject, check) -> findings.add(finding(subject, check, content)));
    } catch (Failure unreadable) {
      findings.add(new Finding(Subject.INTEGRITY, "", unreadable));
    }
    return findings;
  }

  private static <T> Finding finding(Subject subject, Function<T, String> check, T about) {
    try {
      return new Finding(subject, check.apply(about), null);
    } catch (Failure wrong) {
      return new Finding(subject, "", wrong);
    }
  }

  /**
   * Runs some of the checks and returns the database they passed.
   *
   * @throws Failure of the first check that fails
   */
  static ProbedDatabase passed(Path named, String user, Predicate<Subject> needed) {
    Path file = DatabaseFile.readable(named);
    firstFailure(OF_FILE, needed, file);
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(file)) {
      Content content = content(file, snapshot, user);
      firstFailure(OF_CONTENT, needed, content);
      return new ProbedDatabase(file, content.schema, content.user().id(), content.user().name());
    }
  }

  private static <T> void firstFailure(
      Map<Subject, Function<T, String>> checks, Predicate<Subject> needed, T about) {
    checks.forEach(
        (subject, check) -> {
          if (needed.test(subject)) {
            check.apply(about);
          }
        });
  }

  private static Content content(Path file, DatabaseSnapshot snapshot, String user) {
    Database database = snapshot.database();
    return new Content(file, database, DatabaseSchema.read(database), user);
  }

  private static String file(Path file) {
    DatabaseFile.checkWritable(file);
    return file + ", " + size(file);
  }

  private static String stopped(Path file) {
    if (DatabaseFile.isOpenElsewhere(file)) {
      throw DatabaseFile.openElsewhere(file);
    }
    return "no program on this machine has the file open";
  }

  private static String unflushed(Path file) {
    Path wal = SqliteFile.beside(file, "-wal");
    return wal.toFile().length() == 0
        ? "none"
        : size(wal) + " in " + wal.getFileName() + ", which is read too";
  }

  private static String integrity(Content content) {
    String answer =
        content.database.first("pragma quick_check(1)", row -> row.getString(1)).orElse("");
    if (!answer.equals("ok")) {
      throw DatabaseFile.damaged(content.file, answer.replaceAll("\\s+", " "), null);
    }
    return "OK";
  }

  private static String schema(Content content) {
    String encoding = content.database.first("pragma encoding", row -> row.getString(1)).orElse("");
    if (!encoding.equals("UTF-8")) {
      throw Failure.usage(
          content.file
              + " is not a Navidrome database: its text is "
              + encoding
              + " instead of UTF-8. Point NAVIDROME_DB_PATH at Navidrome's navidrome.db.");
    }
    content
        .schema
        .lacks()
        .ifPresent(
            missing -> {
              throw Failure.usage(
                  content.file
                      + " is not a Navidrome database: it has no "
                      + missing
                      + ". Point NAVIDROME_DB_PATH at Navidrome's navidrome.db.");
            });
    content
        .schema
        .unknownRequired()
        .ifPresent(
            column -> {
              throw Failure.refused(
                  content.file
                      + " is from an unsupported Navidrome version (new required column "
                      + column
                      + "). Nothing was written. Use API mode or a newer NaviSync.");
            });
    return content.schema.hasHistory()
        ? "supported, with a play history"
        : "supported, without a play history";
  }

  private static String user(Content content) {
    DatabaseUser user = content.user();
    if (content.schema.lacks().isEmpty() && content.hasTracks()) {
      new VisibleTracks(content.database, content.schema, user).refuseNone(content.file);
    }
    return user.name();
  }

  private static String tracks(Content content) {
    if (!content.hasTracks()) {
      throw Failure.usage(
          content.file
              + " has no tracks. Let Navidrome scan your music first, or point NAVIDROME_DB_PATH"
              + " at the database that your server uses.");
    }
    return number(content, "select count(*) from media_file");
  }

  private static String missing(Content content) {
    return content.schema.has("media_file", "missing")
        ? number(content, "select count(*) from media_file where missing")
        : "not recorded by this Navidrome version";
  }

  private static String number(Content content, String query) {
    return String.format(Locale.ROOT, "%,d", content.database.number(query));
  }

  private static String size(Path file) {
    return String.format(Locale.ROOT, "%,d KB", (file.toFile().length() + 1023) / 1024);
  }
}
