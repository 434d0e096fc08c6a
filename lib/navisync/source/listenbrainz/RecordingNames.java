package navisync.source.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.io.Unavailable;
import navisync.model.LovedTrack;
import navisync.source.JsonAnswer;
import navisync.source.RetryBudget;
import navisync.source.listenbrainz.ListenPages.Love;

/** Looks up the names of loved recordings that came with their MusicBrainz id only. */
final class RecordingNames {
  private static final String MUSICBRAINZ_ID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Addresses with more ids are too long for some servers. */
  private static final int AT_ONCE = 50;

  private final ListenBrainzConnection connection;
  private final ListenBrainzAccess access;

  RecordingNames(ListenBrainzConnection connection, ListenBrainzAccess access) {
    this.connection = connection;
    this.access = access;
  }

  /** Returns the loved tracks whose names are known, in the same order. */
  List<LovedTrack> of(List<Love> loves) throws InterruptedException {
    List<Love> nameless =
        loves.stream()
            .filter(love -> !love.hasNames() && love.track().mbid().matches(MUSICBRAINZ_ID))
            .toList();
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < nameless.size(); from += AT_ONCE) {
      answers.add(answer(nameless.subList(from, Math.min(nameless.size(), from + AT_ONCE))));
    }
    List<LovedTrack> named = new ArrayList<>();
    for (Love love : loves) {
      if (love.hasNames()) {
        named.add(love.track());
      } else {
        answers.stream()
            .map(answer -> named(love.track(), answer.path(love.track().mbid())))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(named::add);
      }
    }
    return named;
  }

  /** Returns what the server knows about recordings; servers without such a list know nothing. */
  private JsonNode answer(List<Love> nameless) throws InterruptedException {
    String ids =
        nameless.stream().map(love -> love.track().mbid()).collect(Collectors.joining(","));
    try {
      return connection.ask(
          access.of("metadata/recording/"),
          Map.of("recording_mbids", ids, "inc", "artist"),
          RetryBudget.SHORT,
          answer -> answer);
    } catch (Unavailable | Failure noSuchList) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<LovedTrack> named(LovedTrack love, JsonNode metadata) {
    String artist = JsonAnswer.remark(metadata.path("artist").path("name"));
    String title = JsonAnswer.remark(metadata.path("recording").path("name"));
    return artist.isBlank() || title.isBlank()
        ? Optional.empty()
        : Optional.of(new LovedTrack(artist, title, love.mbid(), love.second()));
  }
}
