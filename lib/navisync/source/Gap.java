package navisync.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import navisync.model.TimeRange;

/**
 * A time whose plays are not known for certain. In {@code --json} it has {@code from}, {@code to}
 * and {@code reason}.
 *
 * @param range the time
 * @param reason why, as the end of a sentence, such as {@code "Last.fm answers error 8"}
 * @param askedFor whether this run was to fetch it; a later run asks for it in any case
 */
public record Gap(@JsonUnwrapped TimeRange range, String reason, @JsonIgnore boolean askedFor) {}
