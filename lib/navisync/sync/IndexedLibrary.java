package navisync.sync;

import navisync.config.Settings;
import navisync.io.SideWork;
import navisync.match.LibraryIndex;
import navisync.model.Library;

/**
 * A library whose names are indexed beside other work, once for all comparisons of a run: it takes
 * as long as the matching itself.
 */
record IndexedLibrary(Library library, SideWork<LibraryIndex> index) {

  /** Begins to index a library as the settings read its names. */
  static IndexedLibrary begin(Library library, Settings settings) {
    return new IndexedLibrary(
        library,
        SideWork.begin(
            () -> new LibraryIndex(library.tracks(), settings.matching().firstArtistWhitelist())));
  }
}
