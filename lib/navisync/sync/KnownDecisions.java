package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.match.AlbumMode;
import navisync.match.Alias;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.match.MatchSettings;

/**
 * The remembered decisions that apply under the present settings.
 *
 * @param forPlays those for plays
 * @param forLoves those for stars: the same, and the copies chosen for a star, which win
 * @param aliases other names; those of aliases.txt come last and win
 */
record KnownDecisions(List<Decision> forPlays, List<Decision> forLoves, List<Alias> aliases) {

  /**
   * Selects the decisions that apply.
   *
   * @param artistMapping LASTFM_ARTIST_MAPPING
   */
  static KnownDecisions of(
      List<Decision> remembered, MatchSettings settings, Map<String, String> artistMapping) {
    List<Decision> forPlays =
        remembered.stream().filter(decision -> counts(decision, settings.albums())).toList();
    List<Decision> forLoves = new ArrayList<>(forPlays);
    List<Alias> aliases = new ArrayList<>();
    artistMapping.forEach((from, to) -> aliases.add(Alias.ofArtist(from, to)));
    for (Decision decision : remembered) {
      if (decision.kind() == Kind.LOVED_COPIES) {
        forLoves.add(decision.as(Kind.COPIES));
      } else if (decision.kind() == Kind.ALIAS) {
        aliases.add(alias(decision.names(), decision.alias()));
      }
    }
    aliases.addAll(settings.aliases());
    return new KnownDecisions(forPlays, forLoves, aliases);
  }

  private static boolean counts(Decision decision, AlbumMode albums) {
    return switch (decision.kind()) {
      case MATCH, DECLINED -> true;
      // Chosen copies get all plays each; where the album of a play decides, it knows better.
      case COPIES ->
          decision.names().title().isEmpty()
              ? albums == AlbumMode.PROMPT
              : albums != AlbumMode.ALBUM_AWARE;
      case LOVED_COPIES, ALIAS -> false;
    };
  }

  private static Alias alias(Names names, Names other) {
    return names.title().isEmpty()
        ? Alias.ofArtist(names.artist(), other.artist())
        : new Alias(names.artist(), names.title(), other.artist(), other.title());
  }
}
