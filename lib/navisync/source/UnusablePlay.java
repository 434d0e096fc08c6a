package navisync.source;

import navisync.model.TimeRange;
import navisync.source.lastfm.UnusableRow;

/**
 * A row without an artist or a title, and where it was met.
 *
 * @param row what it says
 * @param page the page of the answer it stood on
 * @param asked the time that was asked for; {@code null} for the list without a time
 */
public record UnusablePlay(UnusableRow row, int page, TimeRange asked) {}
