package navisync.lives;

import java.util.EnumSet;
import java.util.Set;

/** What is known to differ from the rules still, and is not lived until it is right. */
enum OpenPoint {
  /** Plays under increment after runs that left them uncounted, or after plays were deleted. */
  INCREMENT,
  /** Plays without a time that database mode counted, and new plays over the API. */
  UNDATED_OVER_THE_API,
  /** Stars that are gone since a backup came back, where the API does not tell when. */
  STARS_OF_A_BACKUP_OVER_THE_API;

  private static final Set<OpenPoint> OPEN = EnumSet.allOf(OpenPoint.class);

  boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Lives as if nothing were known to differ. */
  static void closeAll() {
    OPEN.clear();
  }
}
