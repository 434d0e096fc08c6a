package navisync.source.listenbrainz;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import navisync.fake.listenbrainz.TestListenBrainz;
import navisync.model.Scrobble;
import navisync.source.SampleAccount;

/** An account at a ListenBrainz within the process. */
final class ListenedAccount extends SampleAccount {
  final TestListenBrainz brainz;

  ListenedAccount(Path folder, List<Scrobble> listens) {
    super(folder, "https://demo.invalid/1");
    brainz = new TestListenBrainz("ann", listens);
  }

  @Override
  protected ListenBrainzClient client() {
    return new ListenBrainzClient(
        new ListenBrainzAccess(brainz.address(), "ann", Optional.empty()), "1.0", time);
  }

  @Override
  public void close() {
    super.close();
    brainz.close();
  }
}
