package navisync.source.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.model.HistoryAccount;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.model.UndatedPlay;
import navisync.source.HistorySource;
import navisync.source.JsonAnswer;
import navisync.source.LovedPage;
import navisync.source.MalformedAnswer;
import navisync.source.PlaysPage;
import navisync.source.PlaysQuery;
import navisync.source.RetryBudget;
import navisync.source.SourceConnection;
import navisync.source.UnusableRow;
import navisync.source.listenbrainz.ListenPages.Listen;
import navisync.source.listenbrainz.ListenPages.LovedRecording;

/**
 * The history of a user at ListenBrainz, or at another server of its protocol (docs/rules.md,
 * "ListenBrainz"). It counts no ranges of time: only the lists themselves show that they are
 * complete.
 */
public final class ListenBrainzClient implements HistorySource {
  /** The most listens that can be asked for at once. */
  private static final int MOST_AT_ONCE = 1000;

  private final ListenBrainzAccess access;
  private final Timekeeper time;
  private final ListenBrainzConnection connection;
  private final CompleteList completeList = new CompleteList(this::listens);
  private int lovedRows;

  /** A server that contradicts itself about one time is believed about none until the next run. */
  private volatile Optional<Unavailable> inTrouble = Optional.empty();

  /**
   * Creates a client.
   *
   * @param version NaviSync's version, part of the User-Agent
   */
  public ListenBrainzClient(ListenBrainzAccess access, String version, Timekeeper time) {
    this(access, version, time, SourceConnection.ANSWER_TIMEOUT);
  }

  /** Creates a client with another limit of the time that an answer may take. */
  ListenBrainzClient(
      ListenBrainzAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    this.connection = new ListenBrainzConnection(access, version, time, answerTimeout);
  }

  @Override
  public String name() {
    return HistoryAccount.LISTENBRAINZ;
  }

  @Override
  public boolean countsRanges() {
    return false;
  }

  @Override
  public int requests() {
    return connection.requests();
  }

  @Override
  public int answers() {
    return connection.answers();
  }

  /** Fetches a page of plays. A page after the first is the end of a longer answer. */
  @Override
  public PlaysPage plays(PlaysQuery query, RetryBudget retries)
      throws Unavailable, InterruptedException {
    if ((long) query.page() * query.limit() > MOST_AT_ONCE) {
      throw tooMany();
    }
    if (inTrouble.isPresent()) {
      throw inTrouble.get();
    }
    int count = query.page() * query.limit();
    if (query.range().isEmpty()) {
      List<Listen> newest =
          connection.ask(
              access.ofUser("listens"),
              Map.of("count", Integer.toString(count)),
              retries,
              this::read);
      return page(newest, query, false);
    }
    CompleteList.Found found = completeList.find(query.range().get(), count, retries);
    if (found.listens().size() <= count - query.limit() && !found.complete()) {
      throw tooMany();
    }
    return page(found.listens(), query, found.complete());
  }

  /** Creates the failure of a second with more plays than a page holds. */
  private Unavailable tooMany() {
    return new Unavailable(
        Unavailable.Kind.FAILED,
        access.serviceName() + " has more plays within one second than it lists",
        Optional.empty());
  }

  private static PlaysPage page(List<Listen> listens, PlaysQuery query, boolean complete) {
    List<Scrobble> plays = new ArrayList<>();
    List<UndatedPlay> undated = new ArrayList<>();
    List<UnusableRow> unusable = new ArrayList<>();
    int before = Math.min(listens.size(), (query.page() - 1) * query.limit());
    for (Listen each : listens.subList(before, listens.size())) {
      if (!each.hasNames()) {
        unusable.add(new UnusableRow(each.track().artist(), each.track().title(), each.second()));
      } else if (each.second() == 0) {
        undated.add(new UndatedPlay(each.track(), each.sent(), undated.size()));
      } else {
        plays.add(new Scrobble(each.track(), each.second()));
      }
    }
    int rows = listens.size() - before;
    return new PlaysPage(
        plays,
        undated,
        unusable,
        complete ? OptionalInt.of(listens.size()) : OptionalInt.empty(),
        OptionalInt.of(complete ? query.limit() : Math.max(1, Math.min(rows, query.limit()))));
  }

  private List<Listen> listens(TimeRange range, int count, RetryBudget retries)
      throws Unavailable, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>();
    // Both are exclusive.
    parameters.put("max_ts", Long.toString(range.to() + 1));
    parameters.put("min_ts", Long.toString(range.from() - 1));
    parameters.put("count", Integer.toString(count));
    AtomicBoolean contradicts = new AtomicBoolean();
    try {
      return connection.ask(
          access.ofUser("listens"),
          parameters,
          retries,
          answer -> {
            List<Listen> listens = read(answer);
            contradicts.set(listens.isEmpty() && ListenPages.saysThereAreSome(answer, range));
            if (contradicts.get()) {
              throw new MalformedAnswer("an empty list for a time in which it has plays");
            }
            return listens;
          });
    } catch (Unavailable failure) {
      if (contradicts.get()) {
        inTrouble = Optional.of(failure);
      }
      throw failure;
    }
  }

  private List<Listen> read(JsonNode answer) throws MalformedAnswer {
    return ListenPages.listens(answer, time.now().getEpochSecond());
  }

  @Override
  public OptionalInt total(TimeRange range) {
    return OptionalInt.empty();
  }

  /**
   * Asks for the user's number of listens, which lags behind. Empty where the server does not know
   * it, and where it says none but lists some.
   */
  @Override
  public OptionalInt reported(TimeRange allTime) throws Unavailable, InterruptedException {
    OptionalInt count;
    try {
      count =
          connection.ask(
              access.ofUser("listen-count"),
              Map.of(),
              RetryBudget.FULL,
              answer -> JsonAnswer.count(answer.path("payload").path("count")));
    } catch (Failure unknown) {
      // Some servers have no such list: whether they know the user is shown by the next one.
      count = OptionalInt.empty();
    }
    boolean some = count.orElse(0) > 0;
    if (some || plays(PlaysQuery.wholeList(1, 1), RetryBudget.FULL).rows() == 0) {
      return count;
    }
    return OptionalInt.empty();
  }

  /**
   * Fetches a page of loved recordings. Servers count hated ones into the total, so only an empty
   * page shows the end.
   */
  @Override
  public LovedPage loved(int page, int limit, RetryBudget retries)
      throws Unavailable, InterruptedException {
    int offset = page == 1 ? 0 : lovedRows;
    List<LovedRecording> loves =
        connection.ask(
            access.feedback(),
            Map.of(
                "score",
                "1",
                "count",
                Integer.toString(limit),
                "offset",
                Integer.toString(offset),
                "metadata",
                "true"),
            retries,
            answer -> ListenPages.loved(answer, time.now().getEpochSecond()));
    lovedRows = offset + loves.size();
    RecordingNames.Names names = new RecordingNames(connection, access).of(loves);
    return new LovedPage(
        names.named(),
        names.unnamed(),
        0,
        OptionalInt.empty(),
        OptionalInt.of(Math.max(1, loves.size())));
  }
}
