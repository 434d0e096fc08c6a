package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.config.MatchingSettings;
import navisync.match.AlbumMatching;
import navisync.match.Alias;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.model.LibraryTrack;
import navisync.store.KeptDecision.Names;

/**
 * What the person said before, as matching takes it.
 *
 * @param forPlays what plays go by
 * @param forLoves what stars go by: the same, and where copies were chosen for a star, those
 * @param aliases other names, those of the file last, which therefore win
 */
record KnownDecisions(List<Decision> forPlays, List<Decision> forLoves, List<Alias> aliases) {

  /**
   * Sorts what is remembered.
   *
   * @param artistMapping LASTFM_ARTIST_MAPPING
   */
  static KnownDecisions of(
      List<navisync.store.KeptDecision> remembered,
      MatchingSettings settings,
      Map<String, String> artistMapping) {
    List<Decision> forPlays = new ArrayList<>();
    List<Decision> forLoves = new ArrayList<>();
    List<Decision> copiesOfLoves = new ArrayList<>();
    List<Alias> aliases = new ArrayList<>();
    artistMapping.forEach((from, to) -> aliases.add(Alias.ofArtist(from, to)));
    for (navisync.store.KeptDecision decision : remembered) {
      switch (decision.kind()) {
        case MATCH -> add(decision, Kind.MATCH, forPlays, forLoves);
        case DECLINED -> add(decision, Kind.DECLINED, forPlays, forLoves);
        // Chosen copies get all plays each; where the album of a play decides, it knows better.
        case COPIES -> {
          if (!isAboutAlbum(decision) && settings.albums() != AlbumMatching.ALBUM_AWARE) {
            add(decision, Kind.COPIES, forPlays, forLoves);
          } else if (isAboutAlbum(decision) && settings.albums() == AlbumMatching.PROMPT) {
            add(decision, Kind.ALBUM, forPlays, forLoves);
          }
        }
        case LOVED_COPIES -> copiesOfLoves.add(decision(decision, Kind.COPIES));
        case ALIAS -> aliases.add(alias(decision));
      }
    }
    forLoves.addAll(copiesOfLoves);
    aliases.addAll(settings.aliases());
    return new KnownDecisions(forPlays, forLoves, aliases);
  }

  /** A choice of copies without a title is one of an album for all songs on it. */
  private static boolean isAboutAlbum(navisync.store.KeptDecision decision) {
    return decision.names().title().isEmpty();
  }

  private static void add(
      navisync.store.KeptDecision decision, Kind kind, List<Decision> some, List<Decision> others) {
    some.add(decision(decision, kind));
    others.add(decision(decision, kind));
  }

  private static Decision decision(navisync.store.KeptDecision decision, Kind kind) {
    Names names = decision.names();
    return new Decision(
        kind,
        names.artist(),
        names.title(),
        names.album(),
        names.anyCase(),
        decision.tracks().stream().map(LibraryTrack::id).toList());
  }

  private static Alias alias(navisync.store.KeptDecision decision) {
    Names other = decision.standsFor();
    return decision.names().title().isEmpty()
        ? Alias.ofArtist(decision.names().artist(), other.artist())
        : new Alias(
            decision.names().artist(), decision.names().title(), other.artist(), other.title());
  }
}
