package navisync.report.html;

import java.util.List;

/**
 * Sections of one subject. The template uses the names of the components.
 *
 * @param id its id within the page, which the page's contents link to
 * @param heading the heading
 * @param calendar the plays by year and month, before the sections; null for none
 * @param sections its sections
 */
record Chapter(String id, String heading, PlayCalendar calendar, List<HtmlSection> sections) {

  /** Creates a chapter of the sections that have something to show. */
  static Chapter of(String id, String heading, List<HtmlSection> sections) {
    return new Chapter(id, heading, null, sections.stream().filter(HtmlSection::shown).toList());
  }

  /** Returns the same chapter with a calendar on top, unless it has no plays. */
  Chapter with(PlayCalendar plays) {
    return new Chapter(id, heading, plays.shown() ? plays : null, sections);
  }

  /** Returns whether there is anything to show. */
  boolean shown() {
    return calendar != null || !sections.isEmpty();
  }
}
