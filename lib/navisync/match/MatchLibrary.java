package navisync.match;

import java.util.Collection;
import java.util.List;
import navisync.model.LibraryTrack;

/**
 * A library prepared for matching under the user's settings, made once a run. Several matchers may
 * use it one after the other.
 */
public final class MatchLibrary {
  private final MatchSettings settings;
  private final LibraryIndex index;
  private final ArtistTitles titles;
  private final List<MatchStep> steps;
  private final CopyChoice copyChoice;
  private final Aliases aliases;
  private FuzzyMatcher fuzzy;

  /**
   * Prepares a library.
   *
   * @param tracks the tracks that may get plays: those the user can see and whose files are there
   */
  public MatchLibrary(Collection<LibraryTrack> tracks, MatchSettings settings) {
    this(new LibraryIndex(tracks, settings.whitelist()), settings);
  }

  /**
   * Prepares a library whose index is made already.
   *
   * @param index made with the whitelist of the settings
   */
  public MatchLibrary(LibraryIndex index, MatchSettings settings) {
    this.settings = settings;
    this.index = index;
    titles = new ArtistTitles(index);
    steps = Cascade.steps(index, titles, settings);
    copyChoice = new CopyChoice(index, settings);
    aliases = new Aliases(settings.aliases());
  }

  MatchSettings settings() {
    return settings;
  }

  LibraryIndex index() {
    return index;
  }

  List<MatchStep> steps() {
    return steps;
  }

  CopyChoice copyChoice() {
    return copyChoice;
  }

  Aliases aliases() {
    return aliases;
  }

  /** Returns the search for similar spellings; its index is built when it is first asked for. */
  FuzzyMatcher fuzzy() {
    if (fuzzy == null) {
      fuzzy = new FuzzyMatcher(index, new FuzzySongs(index, titles, settings.fuzzy()));
    }
    return fuzzy;
  }
}
