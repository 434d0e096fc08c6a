package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import navisync.Failure;
import navisync.model.PlayDate;

/**
 * Reads fields of answers. A field in a form that no server of the protocol sends ends the run:
 * nothing is guessed. Pure functions.
 */
final class SubsonicFields {
  private SubsonicFields() {}

  /** Reads a text, or a whole number as one; {@code ""} when it is absent or null. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (isNothing(value)) {
      return "";
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw malformed(field);
    }
    return value.asText();
  }

  /** Reads a text without which the rest is of no use. */
  static String needed(JsonNode object, String field) {
    String text = text(object, field);
    if (text.isBlank()) {
      throw malformed(field);
    }
    return text;
  }

  /** Reads a time as the server writes it; null when it is absent, null or blank. */
  static String time(JsonNode object, String field) {
    String text = text(object, field);
    if (text.isBlank()) {
      return null;
    }
    if (PlayDate.instant(text).isEmpty()) {
      throw malformed(field);
    }
    return text;
  }

  /** Reads a time in unix seconds. */
  static long second(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw malformed(field);
    }
    return value.asLong();
  }

  /** Reads a flag; false when it is absent or null. */
  static boolean flag(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!isNothing(value) && !value.isBoolean()) {
      throw malformed(field);
    }
    return value.asBoolean();
  }

  /**
   * Reads a text that is only shown or compared; {@code ""} when it is missing or of another form.
   */
  static String remark(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
  }

  /** Reads a number; another when it is missing or of another form. */
  static int remark(JsonNode object, String field, int otherwise) {
    JsonNode value = object.path(field);
    return value.isIntegralNumber() && value.canConvertToInt() ? value.asInt() : otherwise;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Returns the failure of a field of another form. */
  static Failure malformed(String field) {
    return Failure.error(
        "Navidrome sent an answer in which \"%s\" is missing or unreadable. Try again later."
            .formatted(field),
        null);
  }
}
