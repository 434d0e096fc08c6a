package navisync.store.navidrome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import navisync.Failure;
import navisync.io.JsonText;
import navisync.model.Annotation;
import navisync.model.SongName;
import navisync.plan.Ledger;

/**
 * The values of the journal as short JSON lists, such as {@code [3,"2010-01-03 02:40:00+00:00"]}.
 */
final class JournalValue {
  private JournalValue() {}

  /**
   * Returns the text of an annotation; null for no row. The star is left out where there was never
   * one.
   */
  static String of(Annotation annotation) {
    if (!annotation.exists()) {
      return null;
    }
    if (!annotation.starred() && annotation.starredAt() == null) {
      return text(annotation.playCount(), annotation.playDate());
    }
    return text(
        annotation.playCount(),
        annotation.playDate(),
        annotation.starred() ? 1 : 0,
        annotation.starredAt());
  }

  /** Returns the annotation of such a text. */
  static Annotation annotation(String text) {
    if (text == null) {
      return Annotation.NONE;
    }
    JsonNode list = list(text);
    return new Annotation(
        true,
        list.get(0).isNull() ? null : list.get(0).longValue(),
        list.get(1).textValue(),
        list.path(2).intValue() == 1,
        list.path(3).textValue());
  }

  /** Returns the text of how a track is left; null for not known. */
  static String of(Ledger.Left left) {
    return left == null ? null : text(left.count(), left.history());
  }

  /** Returns how a track is left, by such a text. */
  static Ledger.Left left(String text) {
    JsonNode list = list(text);
    return list == null ? null : new Ledger.Left(number(list, 0), number(list, 1));
  }

  /** Returns the text of a star that NaviSync set; null for none. */
  static String of(SongName star) {
    return star == null ? null : text(star.artist(), star.title());
  }

  /** Returns the star of such a text. */
  static SongName star(String text) {
    JsonNode list = list(text);
    return list == null ? null : new SongName(list.get(0).textValue(), list.get(1).textValue());
  }

  private static long number(JsonNode list, int index) {
    return list.get(index).longValue();
  }

  private static String text(Object... values) {
    try {
      return JsonText.MAPPER.writeValueAsString(Arrays.asList(values));
    } catch (JsonProcessingException failed) {
      throw Failure.error("A value of the journal cannot be written.", failed);
    }
  }

  /** Returns the list of such a text; null for null. */
  static JsonNode list(String text) {
    try {
      return text == null ? null : JsonText.MAPPER.readTree(text);
    } catch (JsonProcessingException failed) {
      throw Failure.error("The journal of the cache holds an unreadable value.", failed);
    }
  }
}
