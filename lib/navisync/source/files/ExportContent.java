package navisync.source.files;

/** The result of reading one entry. */
public sealed interface ExportContent {
  /** An entry with plays. */
  record Plays(ExportedPlays plays) implements ExportContent {}

  /**
   * An entry without plays: a picture, a table of something else, an empty list.
   *
   * @param why one sentence that names the entry
   */
  record NoPlays(String why) implements ExportContent {}

  /**
   * A history in a known format, of which no row could be read.
   *
   * @param why one sentence that names the entry and the first such row
   */
  record NoneReadable(String why) implements ExportContent {}

  /**
   * An entry that could not be read.
   *
   * @param why one sentence that names the entry and says what to do
   * @param cause what broke, for {@code --verbose}
   */
  record Broken(String why, Exception cause) implements ExportContent {}
}
