package navisync.source;

import navisync.model.TimeRange;

/**
 * A time whose plays are not known for certain.
 *
 * @param range the time
 * @param reason why, as the end of a sentence, such as {@code "Last.fm answers error 8"}
 * @param askedFor whether this run was to fetch it; a later run asks for it in any case
 */
public record Gap(TimeRange range, String reason, boolean askedFor) {}
