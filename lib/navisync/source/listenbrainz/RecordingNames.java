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
import navisync.source.listenbrainz.ListenPages.LovedRecording;

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

  /**
   * The loves of a page, in its order.
   *
   * @param named those whose names are known
   * @param unnamed those whose names the server does not know either
   */
  record Names(List<LovedTrack> named, List<LovedTrack> unnamed) {}

  /**
   * Looks up the names that are missing.
   *
   * @throws Unavailable when the server does not answer: it may know the names
   */
  Names of(List<LovedRecording> loves) throws Unavailable, InterruptedException {
    List<LovedRecording> nameless =
        loves.stream()
            .filter(love -> !love.hasNames() && love.track().mbid().matches(MUSICBRAINZ_ID))
            .toList();
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < nameless.size(); from += AT_ONCE) {
      answers.add(answer(nameless.subList(from, Math.min(nameless.size(), from + AT_ONCE))));
    }
    List<LovedTrack> named = new ArrayList<>();
    List<LovedTrack> unnamed = new ArrayList<>();
    for (LovedRecording love : loves) {
      Optional<LovedTrack> found =
          love.hasNames() ? Optional.of(love.track()) : found(love.track(), answers);
      found.ifPresentOrElse(
          named::add,
          () -> unnamed.add(new LovedTrack("", "", love.track().mbid(), love.track().second())));
    }
    return new Names(named, unnamed);
  }

  private static Optional<LovedTrack> found(LovedTrack love, List<JsonNode> answers) {
    return answers.stream()
        .map(answer -> named(love, answer.path(love.mbid())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns what the server knows about recordings; servers without such a list know nothing. */
  private JsonNode answer(List<LovedRecording> nameless) throws Unavailable, InterruptedException {
    String ids =
        nameless.stream().map(love -> love.track().mbid()).collect(Collectors.joining(","));
    try {
      return connection
          .askIfThere(
              access.of("metadata/recording/"),
              Map.of("recording_mbids", ids, "inc", "artist"),
              RetryBudget.SHORT,
              answer -> answer)
          .orElse(MissingNode.getInstance());
    } catch (Failure noSuchList) {
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
