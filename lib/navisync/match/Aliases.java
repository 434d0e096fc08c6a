package navisync.match;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import navisync.model.LastfmTrack;

/** The known aliases; an alias of a track takes precedence over one of its artist. */
final class Aliases {
  private final Map<NameKey, Alias> aliases = new HashMap<>();

  /** Creates a lookup; of several aliases for one name the last one wins. */
  Aliases(Collection<Alias> aliases) {
    for (Alias alias : aliases) {
      this.aliases.put(key(alias.artist(), alias.title()), alias);
    }
  }

  /** Returns the names to look for; the track itself when it has no alias. */
  LastfmTrack apply(LastfmTrack track) {
    if (aliases.isEmpty()) {
      return track;
    }
    Alias alias = aliases.get(key(track.artist(), track.title()));
    if (alias == null) {
      alias = aliases.get(key(track.artist(), null));
    }
    if (alias == null) {
      return track;
    }
    String title = alias.libraryTitle() == null ? track.title() : alias.libraryTitle();
    return new LastfmTrack(alias.libraryArtist(), title, track.album(), track.mbid());
  }

  private static NameKey key(String artist, String title) {
    return new NameKey(caseless(artist), title == null ? null : caseless(title));
  }

  private static String caseless(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }
}
