package navisync.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Questions.Choice;

/**
 * Questions about the items of a list, one each. {@link Questions#askAll} asks them.
 *
 * @param <T> an item; no two of a list may be equal
 */
public interface QuestionList<T> {

  /** Returns the items, in the order in which they are asked about. */
  List<T> items();

  /** Returns why these questions are asked, and what becomes of the answers. */
  String introduction();

  /** Returns the question about an item, in one or more lines. */
  String question(T item);

  /** Returns the answers to choose from; going back and stopping are added to them. */
  List<Choice> choices(T item);

  /**
   * Returns the answer about an item that follows from earlier answers; empty when it must be
   * asked.
   */
  Optional<String> follows(T item, Map<T, String> earlier);

  /**
   * Keeps the answers: when all are given, when the user stops the questions, and when they are
   * interrupted. Not called without an answer.
   *
   * @param answers the keys of the choices, by item
   */
  void keep(Map<T, String> answers);
}
