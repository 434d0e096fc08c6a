package navisync.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import navisync.model.LastfmTrack;

/**
 * Reads Spotify's history, a row for each stretch of listening. Its time is when the stretch ended,
 * a play's is when it began. Rows of one song that follow each other are one play, paused
 * meanwhile, as long as they add up to no more than the song's length: the longest row of that song
 * in the file. Under 30 seconds is no play, as at Last.fm.
 */
final class SpotifyStreams {
  private static final long LEAST_MILLISECONDS = 30_000;

  /** Rows are rounded, so a sum may be this much longer than the song. */
  private static final long ROUNDING_MILLISECONDS = 1_000;

  /** How a stretch ends when the listener did not merely pause. */
  private static final Set<String> LAST = Set.of("trackdone", "fwdbtn", "backbtn");

  /**
   * A stretch of listening, or several joined.
   *
   * @param start unix seconds
   * @param last whether it was no pause that ended it
   */
  private record Stream(long line, LastfmTrack track, long start, long milliseconds, boolean last) {
    Stream with(Stream next) {
      return new Stream(line, track, start, milliseconds + next.milliseconds, next.last);
    }
  }

  private final ExportRows plays;
  private final List<Stream> streams = new ArrayList<>();

  SpotifyStreams(ExportRows plays) {
    this.plays = plays;
  }

  /** Adds a row of the extended history, or of the account data. */
  void take(long line, JsonNode row) {
    boolean extended = row.has("ms_played");
    String artist = text(row, extended ? "master_metadata_album_artist_name" : "artistName");
    String title = text(row, extended ? "master_metadata_track_name" : "trackName");
    long milliseconds = Math.max(0, row.path(extended ? "ms_played" : "msPlayed").asLong());
    OptionalLong end = TimeText.second(JsonPlay.timeText(row.path(extended ? "ts" : "endTime")));
    LastfmTrack track =
        plays.shared(
            new LastfmTrack(artist, title, text(row, "master_metadata_album_album_name"), ""));
    if (artist.isBlank() || title.isBlank()) {
      plays.notMusic();
    } else if (end.isEmpty()) {
      plays.play(line, track, end);
    } else {
      long start = start(end.getAsLong() - milliseconds / 1000, row.path("offline_timestamp"));
      boolean last = LAST.contains(text(row, "reason_end"));
      streams.add(new Stream(line, track, start, milliseconds, last));
    }
  }

  /**
   * Returns when a stream began: one listened to offline is dated when it was sent, and its own
   * clock is then beside it, in seconds or milliseconds. 0 means that there is none.
   */
  private static long start(long byEnd, JsonNode offline) {
    OptionalLong own = TimeText.second(JsonPlay.timeText(offline));
    return own.isPresent() && own.getAsLong() > 0 && own.getAsLong() < byEnd
        ? own.getAsLong()
        : byEnd;
  }

  /** Joins the rows and adds the plays that they make. */
  void finish() {
    streams.sort(Comparator.comparingLong(Stream::start));
    Map<LastfmTrack, Long> lengths = new HashMap<>();
    streams.forEach(stream -> lengths.merge(stream.track, stream.milliseconds, Math::max));
    Stream before = null;
    for (Stream stream : streams) {
      if (before != null && isOnePlay(before, stream, lengths.get(stream.track))) {
        before = before.with(stream);
      } else {
        handOn(before);
        before = stream;
      }
    }
    handOn(before);
    streams.clear();
  }

  private static boolean isOnePlay(Stream before, Stream next, long length) {
    return !before.last
        && before.track.equals(next.track)
        && before.milliseconds + next.milliseconds <= length + ROUNDING_MILLISECONDS;
  }

  private void handOn(Stream stream) {
    if (stream == null) {
      return;
    }
    if (stream.milliseconds < LEAST_MILLISECONDS) {
      plays.tooShort();
    } else {
      plays.play(stream.line, stream.track, OptionalLong.of(stream.start));
    }
  }

  private static String text(JsonNode row, String name) {
    JsonNode field = row.path(name);
    return field.isNull() ? "" : field.asText("").strip();
  }
}
