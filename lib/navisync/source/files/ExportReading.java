package navisync.source.files;

/** What came of reading one entry. */
public sealed interface ExportReading {
  /** It has plays. */
  record Plays(ExportedPlays plays) implements ExportReading {}

  /**
   * It has none: a picture, a table of something else, a list without plays.
   *
   * @param why one sentence that names the entry
   */
  record NoPlays(String why) implements ExportReading {}

  /**
   * It could not be read.
   *
   * @param why one sentence that names the entry and says what to do
   * @param cause what broke, for {@code --verbose}
   */
  record Broken(String why, Exception cause) implements ExportReading {}
}
