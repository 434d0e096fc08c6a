package navisync.fake.listenbrainz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/** Writes lists as ListenBrainz sends them (docs/rules.md, "ListenBrainz"). */
final class ListenAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ListenAnswer() {}

  /**
   * Writes a page of listens.
   *
   * @param all all listens of the user, newest first
   * @param page those of the page
   */
  static ObjectNode listens(String user, List<Scrobble> all, List<Scrobble> page) {
    ObjectNode answer = JSON.objectNode();
    ObjectNode payload = answer.putObject("payload");
    payload.put("count", page.size());
    payload.put("user_id", user);
    payload.put("latest_listen_ts", all.isEmpty() ? 0 : all.get(0).second());
    payload.put("oldest_listen_ts", all.isEmpty() ? 0 : all.get(all.size() - 1).second());
    ArrayNode rows = payload.putArray("listens");
    page.forEach(listen -> rows.add(listen(user, listen)));
    return answer;
  }

  private static ObjectNode listen(String user, Scrobble listen) {
    ObjectNode row = JSON.objectNode();
    row.put("inserted_at", listen.second() + 60).put("listened_at", listen.second());
    row.put("recording_msid", messyId(listen.track().artist(), listen.track().title()));
    row.put("user_name", user);
    row.set("track_metadata", metadata(listen.track()));
    return row;
  }

  private static ObjectNode metadata(LastfmTrack track) {
    ObjectNode metadata = JSON.objectNode();
    metadata.put("artist_name", track.artist()).put("track_name", track.title());
    metadata.put("release_name", track.album().isEmpty() ? null : track.album());
    ObjectNode info = metadata.putObject("additional_info");
    info.put("submission_client", "navidrome");
    if (!track.mbid().isEmpty()) {
      info.put("recording_mbid", track.mbid());
    }
    metadata.putNull("mbid_mapping");
    return metadata;
  }

  /**
   * Writes a page of loved recordings.
   *
   * @param total how many recordings the user loves or hates
   */
  static ObjectNode feedback(String user, List<LovedTrack> page, int offset, int total) {
    ObjectNode answer = JSON.objectNode();
    ArrayNode rows = answer.putArray("feedback");
    for (LovedTrack love : page) {
      ObjectNode row = rows.addObject();
      row.put("created", love.second()).put("score", 1).put("user_id", user);
      row.put("recording_mbid", love.mbid().isEmpty() ? null : love.mbid());
      row.put("recording_msid", messyId(love.artist(), love.title()));
      row.set("track_metadata", metadata(new LastfmTrack(love.artist(), love.title(), "", "")));
    }
    return answer.put("count", page.size()).put("offset", offset).put("total_count", total);
  }

  /** Each pair of names has an id of its own. */
  private static String messyId(String artist, String title) {
    return UUID.nameUUIDFromBytes((artist + "\n" + title).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
