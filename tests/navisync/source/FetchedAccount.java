package navisync.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.TestLastfm;
import navisync.model.Scrobble;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmClient;

/** An account at a Last.fm within the process. */
final class FetchedAccount extends SampleAccount {
  final TestLastfm lastfm;

  FetchedAccount(Path folder, List<Scrobble> plays) {
    super(folder, "https://demo.invalid/2.0/");
    lastfm = new TestLastfm("ann", plays);
  }

  @Override
  protected LastfmClient client() {
    LastfmAccess access = new LastfmAccess(lastfm.address(), "ann", FakeLastfm.API_KEY);
    return new LastfmClient(access, "1.0", time);
  }

  /** Dated rows in Last.fm's total that are no play of their own. */
  int extraRows() {
    return history.extraRows().in(FetchPlan.allTime(time.now().getEpochSecond()));
  }

  /** The gaps as {@code "from-to reason"}. */
  static List<String> texts(List<Gap> gaps) {
    List<String> texts = new ArrayList<>();
    gaps.forEach(
        gap -> texts.add(gap.range().from() + "-" + gap.range().to() + " " + gap.reason()));
    return texts;
  }

  @Override
  public void close() {
    super.close();
    lastfm.close();
  }
}
