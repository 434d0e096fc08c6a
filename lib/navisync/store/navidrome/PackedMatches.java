package navisync.store.navidrome;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.match.Candidate;
import navisync.match.Doubt;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/**
 * Matches in few bytes, compressed, to be read back for the same tracks and the same library in the
 * same order. A library track is its place in the library. First come the reasons that occur. Of a
 * match with one copy, as most are, only the reason and that copy follow.
 */
public final class PackedMatches {
  private static final int ONE_COPY = 0;
  private static final int NO_COPY = 1;
  private static final int IN_FULL = 2;
  private static final int FORMS = 3;

  private PackedMatches() {}

  /** Packs matches with a library. */
  public static byte[] pack(List<Match> matches, List<LibraryTrack> library) {
    Map<String, Integer> places = new HashMap<>(2 * library.size());
    for (int place = 0; place < library.size(); place++) {
      places.putIfAbsent(library.get(place).id(), place);
    }
    Map<MatchReason, Integer> reasons = new LinkedHashMap<>();
    matches.forEach(match -> reasons.putIfAbsent(match.reason(), reasons.size()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * matches.size());
    VarInts.write(bytes, reasons.size());
    for (MatchReason reason : reasons.keySet()) {
      byte[] text = reason.text().getBytes(StandardCharsets.UTF_8);
      VarInts.write(bytes, text.length);
      bytes.writeBytes(text);
      VarInts.write(bytes, reason.score());
    }
    int last = 0;
    for (Match match : matches) {
      int form = form(match);
      VarInts.write(bytes, (long) reasons.get(match.reason()) * FORMS + form);
      if (form == ONE_COPY) {
        int place = places.get(match.targets().get(0).id());
        VarInts.write(bytes, VarInts.zigzag(place - last));
        last = place;
      } else if (form == IN_FULL) {
        tracks(bytes, match.targets(), places);
        tracks(bytes, match.copies(), places);
        VarInts.write(bytes, Double.doubleToLongBits(match.score()));
        VarInts.write(bytes, match.suggestions().size());
        for (Candidate each : match.suggestions()) {
          tracks(bytes, each.copies(), places);
          VarInts.write(bytes, each.artistScore());
          VarInts.write(bytes, each.titleScore());
          VarInts.write(bytes, each.typo() ? 1 : 0);
          VarInts.write(bytes, each.doubt().ordinal());
        }
      }
    }
    return Compression.pack(bytes);
  }

  private static int form(Match match) {
    boolean plain = match.score() == match.reason().score() && match.suggestions().isEmpty();
    if (plain && match.targets().size() == 1 && match.copies().equals(match.targets())) {
      return ONE_COPY;
    }
    return plain && match.targets().isEmpty() && match.copies().isEmpty() ? NO_COPY : IN_FULL;
  }

  private static void tracks(
      ByteArrayOutputStream bytes, List<LibraryTrack> tracks, Map<String, Integer> places) {
    VarInts.write(bytes, tracks.size());
    tracks.forEach(track -> VarInts.write(bytes, places.get(track.id())));
  }

  /**
   * Unpacks matches; empty where they are damaged.
   *
   * @param tracks the tracks that were matched
   */
  public static Optional<List<Match>> unpack(
      byte[] packed, List<LastfmTrack> tracks, List<LibraryTrack> library) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Compression.unpack(packed));
      List<Match> matches = unpack(bytes, tracks, library);
      return bytes.hasRemaining() ? Optional.empty() : Optional.of(matches);
    } catch (UncheckedIOException | BufferUnderflowException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static List<Match> unpack(
      ByteBuffer bytes, List<LastfmTrack> tracks, List<LibraryTrack> library) {
    List<MatchReason> reasons = new ArrayList<>();
    for (long left = VarInts.read(bytes); left > 0; left--) {
      long length = VarInts.read(bytes);
      byte[] text = new byte[(int) Math.max(0, Math.min(length, bytes.remaining()))];
      bytes.get(text);
      int score = (int) VarInts.read(bytes);
      reasons.add(new MatchReason(new String(text, StandardCharsets.UTF_8), score));
    }
    List<Match> matches = new ArrayList<>(tracks.size());
    int place = 0;
    for (LastfmTrack track : tracks) {
      int head = (int) VarInts.read(bytes);
      MatchReason reason = reasons.get(head / FORMS);
      int form = head % FORMS;
      if (form == IN_FULL) {
        matches.add(inFull(bytes, track, reason, library));
      } else if (form == ONE_COPY) {
        place += (int) VarInts.unzigzag(VarInts.read(bytes));
        List<LibraryTrack> copy = List.of(library.get(place));
        matches.add(new Match(track, copy, reason, copy));
      } else {
        matches.add(new Match(track, List.of(), reason, List.of()));
      }
    }
    return matches;
  }

  private static Match inFull(
      ByteBuffer bytes, LastfmTrack track, MatchReason reason, List<LibraryTrack> library) {
    List<LibraryTrack> targets = tracks(bytes, library);
    List<LibraryTrack> copies = tracks(bytes, library);
    double score = Double.longBitsToDouble(VarInts.read(bytes));
    List<Candidate> suggestions = new ArrayList<>();
    for (long left = VarInts.read(bytes); left > 0; left--) {
      suggestions.add(
          new Candidate(
              tracks(bytes, library),
              (int) VarInts.read(bytes),
              (int) VarInts.read(bytes),
              VarInts.read(bytes) == 1,
              Doubt.values()[(int) VarInts.read(bytes)]));
    }
    return new Match(track, targets, reason, copies, score, List.copyOf(suggestions));
  }

  private static List<LibraryTrack> tracks(ByteBuffer bytes, List<LibraryTrack> library) {
    List<LibraryTrack> tracks = new ArrayList<>();
    for (long left = VarInts.read(bytes); left > 0; left--) {
      tracks.add(library.get((int) VarInts.read(bytes)));
    }
    return List.copyOf(tracks);
  }
}
