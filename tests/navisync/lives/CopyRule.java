package navisync.lives;

/** The settings that choose among copies of a song. */
enum CopyRule {
  /** The copy on the play's own album, else the one chosen before, else the original one. */
  AWARE("album_aware", "ask"),
  /** The one chosen before, else the original one. */
  FIRST("album_agnostic", "first"),
  /** Every copy. */
  ALL("album_agnostic", "all"),
  /** None. */
  SKIP("album_agnostic", "skip"),
  /** The one that the person names, who is not there or stops the questions. */
  ASK("album_agnostic", "ask"),
  /** As ASK. */
  PROMPT("prompt", "ask");

  private final String albums;
  private final String duplicates;

  CopyRule(String albums, String duplicates) {
    this.albums = albums;
    this.duplicates = duplicates;
  }

  /** Writes it into the env file. */
  void set(World world) {
    world.home.set("ALBUM_MATCHING_MODE", albums).set("DUPLICATE_RESOLUTION", duplicates);
  }

  /** From now on runs choose by it. */
  record Change(CopyRule rule) implements Step {
    @Override
    public void live(Life life) {
      life.model.copyRule = rule;
      rule.set(life.world);
    }
  }
}
