package navisync.lives;

/**
 * Something that happens in a life, or that the person does. Numbers in it are taken modulo what
 * there is to choose from, so that every sequence of steps can be lived, also one of which some
 * were left out.
 */
interface Step {
  /** Lets it happen, in the world and in the model. */
  void live(Life life);
}
