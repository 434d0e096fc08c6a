///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.ClearAlbumCacheCommand;
import navisync.cli.Program;

/**
 * Forgets which albums and copies of a song were chosen, so that the next run chooses again.
 *
 * <pre>
 * ./jbang scripts/clear_album_cache.java      # asks first
 * ./jbang scripts/clear_album_cache.java -y
 * </pre>
 */
class clear_album_cache {
  public static void main(String... args) {
    Program.main(new ClearAlbumCacheCommand(), args);
  }
}
