package navisync.source.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayTime;
import navisync.model.TimeRange;
import navisync.source.JsonAnswer;
import navisync.source.MalformedAnswer;

/**
 * Reads lists as ListenBrainz sends them. Every form that docs/rules.md, "ListenBrainz" lists is
 * accepted, and no other. Pure functions.
 */
final class ListenPages {
  private ListenPages() {}

  /**
   * A listen, or a row without an artist or a title.
   *
   * @param second when, unix seconds UTC; 0 when the time sent cannot be believed
   * @param sent the time as sent
   */
  record Listen(LastfmTrack track, long second, long sent) {
    boolean hasNames() {
      return !track.artist().isBlank() && !track.title().isBlank();
    }
  }

  /**
   * A loved recording; without names only its id says which one it is.
   *
   * @param track the names may be empty
   */
  record LovedRecording(LovedTrack track) {
    boolean hasNames() {
      return !track.artist().isBlank() && !track.title().isBlank();
    }
  }

  /**
   * Reads a page of listens, newest first; what is playing now is left out.
   *
   * @param answer what {@code user/NAME/listens} answers
   * @param now the second it is now, to tell plays that lie too far ahead
   */
  static List<Listen> listens(JsonNode answer, long now) throws MalformedAnswer {
    List<Listen> page = new ArrayList<>();
    for (JsonNode each : list(answer.path("payload").path("listens"), "listens")) {
      if (!each.path("playing_now").asBoolean(false)) {
        long sent = JsonAnswer.second(each.path("listened_at"));
        page.add(
            new Listen(
                track(each.path("track_metadata")), PlayTime.isKnown(sent, now) ? sent : 0, sent));
      }
    }
    return page;
  }

  /**
   * Returns whether the newest or the oldest listen of the user lies within a range, as each page
   * says: a service in trouble may list none.
   */
  static boolean saysThereAreSome(JsonNode answer, TimeRange range) {
    return Stream.of("latest_listen_ts", "oldest_listen_ts")
        .map(name -> JsonAnswer.number(answer.path("payload").path(name)))
        .anyMatch(second -> second.isPresent() && range.contains(second.getAsLong()));
  }

  /**
   * Reads a page of loved recordings; a time before 2002 or too far ahead counts as not given.
   *
   * @param answer what {@code get-feedback} answers
   * @param now the second it is now
   */
  static List<LovedRecording> loved(JsonNode answer, long now) throws MalformedAnswer {
    List<LovedRecording> loved = new ArrayList<>();
    for (JsonNode each : list(answer.path("feedback"), "feedback")) {
      if (JsonAnswer.number(each.path("score")).orElse(1) != 1) {
        throw new MalformedAnswer("a row that is not loved");
      }
      JsonNode metadata = each.path("track_metadata");
      LastfmTrack track =
          JsonAnswer.isNothing(metadata) ? new LastfmTrack("", "", "", "") : track(metadata);
      String id = JsonAnswer.remark(each.path("recording_mbid"));
      long sent =
          JsonAnswer.isNothing(each.path("created")) ? 0 : JsonAnswer.second(each.path("created"));
      loved.add(
          new LovedRecording(
              new LovedTrack(
                  track.artist(),
                  track.title(),
                  id.isEmpty() ? track.mbid() : id,
                  PlayTime.isKnown(sent, now) ? sent : 0)));
    }
    return loved;
  }

  /** The id that the player sent comes before the mapper's, which may be another recording's. */
  private static LastfmTrack track(JsonNode metadata) throws MalformedAnswer {
    if (!metadata.isObject()) {
      throw new MalformedAnswer("a row without metadata");
    }
    String sent = JsonAnswer.remark(metadata.path("additional_info").path("recording_mbid"));
    String mapped = JsonAnswer.remark(metadata.path("mbid_mapping").path("recording_mbid"));
    return new LastfmTrack(
        artist(metadata.path("artist_name")),
        JsonAnswer.name(metadata.path("track_name")),
        JsonAnswer.name(metadata.path("release_name")),
        sent.isEmpty() ? mapped : sent);
  }

  /** Some servers send a list of names. */
  private static String artist(JsonNode field) throws MalformedAnswer {
    if (!field.isArray()) {
      return JsonAnswer.name(field);
    }
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode each : field) {
      names.add(JsonAnswer.name(each));
    }
    return names.toString();
  }

  private static List<JsonNode> list(JsonNode field, String name) throws MalformedAnswer {
    if (!field.isArray()) {
      throw new MalformedAnswer("no list \"" + name + "\"");
    }
    return JsonAnswer.rows(field);
  }
}
