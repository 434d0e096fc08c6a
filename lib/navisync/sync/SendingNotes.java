package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import navisync.console.Count;
import navisync.model.TimedPlay;
import navisync.navidrome.api.SendResult;

/** The messages about plays that were sent, or were not, one line each. Pure. */
final class SendingNotes {
  private SendingNotes() {}

  /**
   * Returns the lines; none when all went as planned.
   *
   * @param names the names of tracks by id
   */
  static List<String> of(SendResult sent, Map<String, String> names) {
    List<String> lines = new ArrayList<>();
    sent.doubtful().stream()
        .collect(Collectors.groupingBy(TimedPlay::track, TreeMap::new, Collectors.counting()))
        .forEach(
            (track, number) ->
                lines.add(
                    names.get(track)
                        + ": "
                        + Count.of(number, "play")
                        + " may have been counted by a request whose response was lost. Not sent"
                        + " again: the count is already right."));
    if (sent.forwarded() > 0) {
      lines.add(
          "The player NaviSync was deleted in Navidrome while plays were sent. Navidrome registered"
              + " it again and may have forwarded "
              + Count.of(sent.forwarded(), "play")
              + " to Last.fm or ListenBrainz. Check for duplicates there.");
    }
    stopped(sent).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> stopped(SendResult sent) {
    String unsent = Count.of(sent.unsent(), "play") + (sent.unsent() == 1 ? " was" : " were");
    String unconfirmed = Count.of(sent.unconfirmed().size(), "play");
    return switch (sent.stop()) {
      case NOT -> Optional.empty();
      case UNCONFIRMED ->
          Optional.of(
              "NaviSync sent "
                  + unconfirmed
                  + ", but no play count went up, so it stopped: "
                  + unsent
                  + " not sent. The plays already sent may or may not have been counted. They are"
                  + " not sent again until a play count goes up. Play a song in Navidrome. If its"
                  + " play count goes up, run again; otherwise use --mode=db.");
      case UNCONFIRMED_BEFORE ->
          Optional.of(
              "An earlier run sent "
                  + unconfirmed
                  + ", and still no play count has gone up, so nothing was sent: "
                  + unsent
                  + " skipped. Play a song in Navidrome. If its play count goes up, run again;"
                  + " otherwise use --mode=db.");
      case FORWARDING ->
          Optional.of(
              "Scrobble forwarding is on again and cannot be turned off, so NaviSync stopped: "
                  + unsent
                  + " not sent. Run again, or set ALLOW_SCROBBLE_FORWARDING=True if no service is"
                  + " linked.");
    };
  }
}
