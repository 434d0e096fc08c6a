package navisync.fake.listenbrainz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import navisync.fake.Faults;
import navisync.fake.HistoryReply;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/** A ListenBrainz for tests, which set what it knows, its habits and its faults. */
public final class TestListenBrainz implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeListenBrainz server;
  private final Faults<ListenBrainzRequest> faults = new Faults<>();
  private final Map<LastfmTrack, String> mapped = new ConcurrentHashMap<>();
  private volatile List<String> nameless = List.of();
  private volatile int largestPage = Integer.MAX_VALUE;

  /**
   * Starts a server with one user.
   *
   * @param listens the user's listens, in any order; the recording id of a track is the one that
   *     the player sent
   */
  public TestListenBrainz(String user, List<Scrobble> listens) {
    server = FakeListenBrainz.start(user, listens, this::answer);
  }

  /** Returns the address for LISTENBRAINZ_URL. */
  public URI address() {
    return server.address();
  }

  /** Adds listens. */
  public void add(Scrobble... added) {
    server.change(
        before -> {
          List<Scrobble> all = new ArrayList<>(before);
          all.addAll(Arrays.asList(added));
          return all;
        });
  }

  /** Removes listens, as if deleted on the site. */
  public void remove(Scrobble... removed) {
    List<Scrobble> gone = Arrays.asList(removed);
    server.change(before -> before.stream().filter(listen -> !gone.contains(listen)).toList());
  }

  /** Sets the loved recordings, and how many the user hates. */
  public void loved(List<LovedTrack> tracks, int hated) {
    server.loved(tracks, hated);
  }

  /** Sets the recording ids whose names the list of loved recordings leaves out. */
  public void nameless(List<String> ids) {
    nameless = List.copyOf(ids);
  }

  /** Sets the recording id that the mapper found for a track. */
  public void mapped(LastfmTrack track, String id) {
    mapped.put(track, id);
  }

  /** Sets the most rows on a page, whatever is asked for. */
  public void largestPage(int rows) {
    largestPage = rows;
  }

  /** Adds a fault; faults apply in the order added. */
  public void fault(BiFunction<ListenBrainzRequest, HistoryReply, HistoryReply> fault) {
    faults.add(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
  }

  /** Returns the requests so far, in order of arrival. */
  public List<ListenBrainzRequest> requests() {
    return server.requests();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  private HistoryReply answer(
      ListenBrainzRequest request, Function<ListenBrainzRequest, HistoryReply> work) {
    return faults.apply(request, asKnown(work.apply(asTaken(request))));
  }

  /** Returns a request as a server with these pages takes it. */
  private ListenBrainzRequest asTaken(ListenBrainzRequest request) {
    if (request.count() <= largestPage) {
      return request;
    }
    Map<String, String> taken = new HashMap<>(request.parameters());
    taken.put("count", Integer.toString(largestPage));
    return new ListenBrainzRequest(
        request.number(), request.path(), taken, request.authorization(), request.userAgent());
  }

  /** Returns an answer with the names and recording ids that the server knows. */
  private HistoryReply asKnown(HistoryReply reply) {
    if (mapped.isEmpty() && nameless.isEmpty()) {
      return reply;
    }
    try {
      JsonNode answer = JSON.readTree(reply.text());
      answer.path("feedback").forEach(row -> leaveOutNames((ObjectNode) row));
      answer.path("payload").path("listens").forEach(row -> map(row.get("track_metadata")));
      return new HistoryReply(reply.status(), reply.headers(), JSON.writeValueAsBytes(answer));
    } catch (JsonProcessingException noJson) {
      return reply;
    }
  }

  private void leaveOutNames(ObjectNode loved) {
    if (nameless.contains(loved.get("recording_mbid").asText(""))) {
      loved.putNull("track_metadata");
    }
  }

  private void map(JsonNode metadata) {
    mapped.forEach(
        (track, id) -> {
          if (metadata.path("artist_name").asText().equals(track.artist())
              && metadata.path("track_name").asText().equals(track.title())) {
            ((ObjectNode) metadata).putObject("mbid_mapping").put("recording_mbid", id);
          }
        });
  }
}
