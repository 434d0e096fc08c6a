package navisync.model;

import java.util.List;
import java.util.Optional;

/** What earlier runs found at a server that lists nothing unless it is searched. */
public interface SearchMemory {
  /**
   * Returns the ids of the songs that were found for a track.
   *
   * @return none when nothing was found; empty when it is to be searched (again)
   */
  Optional<List<String>> found(String artist, String title);

  /** Keeps what was found just now. */
  void keep(String artist, String title, List<String> ids);
}
