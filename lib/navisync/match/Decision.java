package navisync.match;

import java.util.List;

/**
 * Where the person said that a Last.fm track leads.
 *
 * @param artist its artist, as Last.fm has it
 * @param title its title, as Last.fm has it
 * @param album its album, {@code ""} for plays without one, {@code null} for any album
 * @param anyCase whether case and blanks around the names do not count: decisions taken over from
 *     the original have lost them
 * @param libraryTracks ids of the library tracks; none means that nothing in the library is it
 */
public record Decision(
    String artist, String title, String album, boolean anyCase, List<String> libraryTracks) {}
