package navisync.setup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import navisync.Failure;
import navisync.source.ServiceAddress;

/**
 * The result of one check.
 *
 * @param name the name of the check, the same in every version: {@code lastfm.key}
 * @param outcome how it ended
 * @param text what was found, in a few words
 * @param wayOut what to do about it; when passed, what to know, empty as a rule
 */
public record Check(
    String name, @JsonProperty("passed") Outcome outcome, String text, String wayOut) {

  /** How a check ended. */
  public enum Outcome {
    PASSED(true),
    FAILED(false),
    /** Something else must be fixed first. */
    SKIPPED(null);

    private final Boolean passed;

    Outcome(Boolean passed) {
      this.passed = passed;
    }

    /** Returns how the JSON object says it; null for a skipped check. */
    @JsonValue
    Boolean passed() {
      return passed;
    }
  }

  /** Creates a check that passed. */
  static Check passed(String name, String text) {
    return note(name, text, "");
  }

  /** Creates a check that passed with something to know. */
  static Check note(String name, String text, String note) {
    return new Check(name, Outcome.PASSED, text, note);
  }

  /** Creates a check that failed. */
  static Check failed(String name, String text, String wayOut) {
    return new Check(name, Outcome.FAILED, text, wayOut);
  }

  /** Creates a check that failed with a failure's sentence. */
  static Check failed(String name, String text, Failure failure) {
    return failed(name, text, failure.getMessage());
  }

  /**
   * Creates a failed check of a service that gave no usable answer.
   *
   * @param name the name of the check
   * @param service the name of the service
   * @param why the reason and what to do; a name of the service that it begins with is left out
   * @param setting the setting that names the address
   * @param address where it was asked, shown unless it is the usual one
   * @param usual the address without the setting
   */
  static Check noAnswer(
      String name, String service, String why, String setting, URI address, String usual) {
    boolean isUsual = address.toString().equals(usual);
    return failed(
        name,
        isUsual ? service : setting + " " + ServiceAddress.shown(address),
        why.startsWith(service + " ") ? why.substring(service.length() + 1) : why);
  }

  /** Creates a check that is skipped until something else is fixed. */
  static Check skipped(String name, String text, String first) {
    return new Check(name, Outcome.SKIPPED, text, first);
  }

  /** Returns a line to print. Sample: {@code ✗ API key – set LASTFM_API_KEY.} */
  public String line() {
    String rest = text + (wayOut.isEmpty() ? "" : " – " + wayOut);
    return switch (outcome) {
      case PASSED -> "✓ " + rest;
      case FAILED -> "✗ " + rest;
      case SKIPPED -> "– " + text + " skipped: " + wayOut;
    };
  }
}
