package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.TestNavidrome;
import navisync.fake.navidrome.User;
import navisync.io.Secret;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.TimedPlay;
import navisync.navidrome.ApiOptions;
import navisync.navidrome.ApiSettings;
import navisync.navidrome.ServerAddress;
import navisync.source.lastfm.FakeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that does not come in time says nothing: the counts do. */
class SlowAnswerTest {
  private static final User ANN = new User("u1", "ann", "a-word", true, true);

  private final FakeTime time = new FakeTime(1_700_000_000);
  private final CountDownLatch released = new CountDownLatch(1);
  private final TestNavidrome navidrome =
      new TestNavidrome(time, List.of(ANN), List.of(track("t1"), track("t2")));

  @AfterEach
  void close() {
    released.countDown();
    navidrome.close();
  }

  @Test
  void whatWasCountedMeanwhileIsNotSentAgain() {
    navidrome.fault(NavidromeFault.heldUntil(released).on("scrobble", 1));

    SendResult sent = send(Duration.ofSeconds(1));

    assertEquals(
        new SendResult(
            List.of(), List.of(), List.of(), List.of(), 0, 0, SendResult.Stop.NOT, trouble()),
        sent);
    assertEquals(List.of("t1 1000", "t2 2000", "t1 3000"), plays());
    assertEquals(1, navidrome.requests("scrobble").size());
  }

  @Test
  void whatWasNotIsSentAgain() {
    navidrome.fault(
        (request, server) -> {
          if (!request.is("scrobble", 1)) {
            return server.apply(request);
          }
          return NavidromeFault.heldUntil(released)
              .answer(request, each -> NavidromeFault.cutOffAfter(2).answer(each, server));
        });

    SendResult sent = send(Duration.ofSeconds(1));

    assertEquals(
        new SendResult(
            List.of(), List.of(), List.of(), List.of(), 0, 0, SendResult.Stop.NOT, trouble()),
        sent);
    assertEquals(List.of("t1 1000", "t2 2000", "t1 3000"), plays());
    assertEquals(2, navidrome.requests("scrobble").size());
  }

  private static String trouble() {
    return "127.0.0.1 did not answer in time";
  }

  private SendResult send(Duration patience) {
    NavidromeServer server =
        NavidromeServer.connect(
            new ApiSettings(
                ServerAddress.of(navidrome.address().toString()),
                ANN.name(),
                new Secret(ANN.password()),
                ApiOptions.DEFAULT),
            patience,
            time,
            line -> {});
    return server.send(
        new SendJob(
            List.of(
                new TimedPlay("t1", 1000), new TimedPlay("t2", 2000), new TimedPlay("t1", 3000)),
            Map.of("t1", 0L, "t2", 0L),
            Map.of("t1", 2L, "t2", 1L),
            Map.of(),
            SendJob.Counts.SHOWN,
            SendJob.ForwardingRule.ALLOWED,
            300),
        new KeptUnconfirmed(),
        done -> {});
  }

  private List<String> plays() {
    return navidrome.history().stream()
        .map(play -> play.trackId() + " " + play.time().getEpochSecond())
        .toList();
  }

  private static LibraryTrack track(String id) {
    return new LibraryTrack(
        id,
        1,
        id + ".mp3",
        "Song " + id,
        "Mirrow",
        List.of(new Participant("a1", "Mirrow")),
        "Kites",
        "b1",
        "Mirrow",
        "",
        2020,
        false,
        1,
        1,
        NameTags.NONE);
  }
}
