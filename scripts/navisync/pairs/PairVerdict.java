package navisync.pairs;

/** The way in which an unattended run decides a labelled pair. */
public enum PairVerdict {
  /** The same recording, and its plays go to the library track. */
  RIGHT,
  /** The same recording, and its plays go nowhere. */
  MISSED,
  /** As missed, but a run that can ask suggests the library track. */
  SUGGESTED,
  /** Plays go to a track they do not belong to. */
  WRONG,
  /** Another recording, and its plays do not go to the library track. */
  REJECTED
}
