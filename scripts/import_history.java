///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import navisync.cli.ImportHistoryCommand;
import navisync.cli.Program;

/**
 * Imports plays from export files into the cache: CSV and JSON of Last.fm, ListenBrainz, Spotify,
 * Maloja, {@code .scrobbler.log}.
 *
 * <pre>
 * ./jbang scripts/import_history.java --dry-run my_spotify_data/Streaming_History_Audio_*.json
 * ./jbang scripts/import_history.java lastfm.csv
 * </pre>
 */
class import_history {
  public static void main(String... args) {
    Program.main(new ImportHistoryCommand(), args);
  }
}
