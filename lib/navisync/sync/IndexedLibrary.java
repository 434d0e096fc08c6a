package navisync.sync;

import navisync.config.Settings;
import navisync.io.SideWork;
import navisync.match.LibraryIndex;
import navisync.model.Library;

/**
 * A library whose names are indexed beside other work, once for all comparisons of a run: it takes
 * as long as the matching itself. Where the matches of an earlier run still hold, it is not needed.
 */
final class IndexedLibrary {
  private final Library library;
  private final Settings settings;
  private SideWork<LibraryIndex> index;

  /** Creates a library that is not indexed yet. */
  IndexedLibrary(Library library, Settings settings) {
    this.library = library;
    this.settings = settings;
  }

  /** Returns the library itself. */
  Library library() {
    return library;
  }

  /** Begins to index it as the settings read its names. */
  void begin() {
    if (index == null) {
      index =
          SideWork.begin(() -> new LibraryIndex(library.tracks(), settings.matching().whitelist()));
    }
  }

  /** Waits for its index, which is begun now at the latest. */
  LibraryIndex index() {
    begin();
    return index.get();
  }
}
