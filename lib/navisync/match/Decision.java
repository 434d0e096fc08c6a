package navisync.match;

import java.util.List;

/**
 * Where the person said that a Last.fm track leads.
 *
 * @param artist its artist, as Last.fm has it
 * @param title its title, as Last.fm has it
 * @param album its album, {@code ""} for plays without one, {@code null} for any album
 * @param libraryTracks ids of the library tracks; none means that nothing in the library is it
 */
public record Decision(String artist, String title, String album, List<String> libraryTracks) {}
