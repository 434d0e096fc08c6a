package navisync.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import navisync.console.Layout;
import navisync.report.OutcomeSummary;
import navisync.report.Page;
import navisync.report.PlanSummary;
import navisync.report.RunReport;

/**
 * What a report says on top: what was done, or planned where nothing was written.
 *
 * @param title the first sentence
 * @param remarks the sentences after it
 */
record Headline(String title, List<String> remarks) {

  static Headline of(RunReport run) {
    List<String> outcome = new ArrayList<>();
    Layout layout = new Layout(Integer.MAX_VALUE, true, run.zone());
    for (Page.Part part :
        OutcomeSummary.page(run.figures(), run.plan().isEmpty(), null, null, layout).parts()) {
      if (part instanceof Page.Sentence sentence) {
        outcome.add(sentence.text());
      }
    }
    if (run.isEmpty() || !run.figures().wrote()) {
      String planned = PlanSummary.headline(run);
      return new Headline(planned, outcome);
    }
    boolean asPlanned = run.figures().applied().verified() && run.figures().applied().failed() == 0;
    if (!asPlanned) {
      return new Headline(outcome.get(0), outcome.subList(1, outcome.size()));
    }
    String done = PlanSummary.sentence(run.plan(), run.toLove());
    return new Headline(
        done.substring(0, 1).toUpperCase(Locale.ROOT) + done.substring(1) + ".", outcome);
  }
}
