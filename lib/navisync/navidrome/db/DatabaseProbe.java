package navisync.navidrome.db;

import java.nio.file.Path;
import java.util.EnumSet;
import navisync.Failure;
import navisync.navidrome.db.DatabaseExamination.Subject;

/**
 * Checks a Navidrome database before the long fetch and refuses what cannot be written safely: with
 * the first failure of {@link DatabaseExamination}. It changes nothing: no byte, no time, no {@code
 * -wal} or {@code -shm}.
 *
 * <table>
 * <caption>What is refused, in this order; 2 is for settings and permissions, 4 for safety</caption>
 * <tr><th>refused</th><th>exit code</th></tr>
 * <tr><td>the path does not exist (perhaps one inside a container)</td><td>2</td></tr>
 * <tr><td>the path is a folder</td><td>2</td></tr>
 * <tr><td>the file cannot be read</td><td>2</td></tr>
 * <tr><td>the file is empty, or not SQLite's</td><td>2</td></tr>
 * <tr><td>to write: the file, its folder or its file system cannot be written</td><td>2</td></tr>
 * <tr><td>damaged: cut off, or the content contradicts itself</td><td>4</td></tr>
 * <tr><td>open in another program; not with {@code --while-running}</td><td>4</td></tr>
 * <tr><td>not Navidrome's: its text is not UTF-8, or a table or column is not there</td><td>2</td></tr>
 * <tr><td>a new required column: an unsupported Navidrome version</td><td>4</td></tr>
 * <tr><td>no user, no such user, or several and none named</td><td>2</td></tr>
 * <tr><td>no tracks, or none that the user sees</td><td>2</td></tr>
 * </table>
 */
public final class DatabaseProbe {
  private DatabaseProbe() {}

  /**
   * Checks a database that is going to be written. Called only while this process has the file open
   * nowhere: see {@link DatabaseFile}.
   *
   * @param named the path as set
   * @param user the user's id, or the name in any case; null or blank for the only user
   * @param whileRunning whether another program may have it open ({@code --while-running})
   * @throws Failure of usage or safety, by the table above
   */
  public static ProbedDatabase probe(Path named, String user, boolean whileRunning) {
    EnumSet<Subject> needed = EnumSet.complementOf(EnumSet.of(Subject.INTEGRITY));
    if (whileRunning) {
      needed.remove(Subject.STOPPED);
    }
    return DatabaseExamination.passed(named, user, needed::contains);
  }

  /**
   * Checks a database that is only read: another program may have the file open, and it need not be
   * writable. As {@link #probe} otherwise.
   */
  public static ProbedDatabase probeToRead(Path named, String user) {
    EnumSet<Subject> needed =
        EnumSet.complementOf(EnumSet.of(Subject.FILE, Subject.STOPPED, Subject.INTEGRITY));
    return DatabaseExamination.passed(named, user, needed::contains);
  }

  /**
   * Reads all of a database to see that its content does not contradict itself, which takes longer
   * than all other checks. Called as {@link #probe}.
   *
   * @throws Failure of safety if it is damaged
   */
  public static void readThrough(ProbedDatabase database) {
    DatabaseExamination.passed(database.path(), database.userId(), Subject.INTEGRITY::equals);
  }
}
