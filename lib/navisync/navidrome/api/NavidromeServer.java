package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.model.SearchMemory;
import navisync.model.SongName;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ApiSettings;

/**
 * A running Navidrome server, or another that speaks the Subsonic API, as one user sees it. Reading
 * is repeated when an answer is lost; plays are never sent twice.
 */
public final class NavidromeServer {
  private final ApiSettings settings;
  private final SubsonicClient client;
  private final NativeAccess access;
  private final Optional<NativeClient> server;
  private final ApiLibrary library;
  private final CountReader counts;
  private final Timekeeper time;

  private NavidromeServer(
      ApiSettings settings, SubsonicClient client, NativeAccess access, Timekeeper time) {
    this.settings = settings;
    this.client = client;
    this.access = access;
    this.server = access.client();
    this.library = new ApiLibrary(client, server);
    this.counts = new CountReader(client, server, library, time);
    this.time = time;
  }

  /**
   * Connects to the server and logs in.
   *
   * @param notice told, in one line, when the server answers at another address than the one set
   * @throws Failure of usage if something is wrong with address, user, password or network
   */
  public static NavidromeServer connect(
      ApiSettings settings, Timekeeper time, Consumer<String> notice) {
    return connect(settings, ServerConnection.TIMEOUT, time, notice);
  }

  /** Connects with another limit of the time until an answer begins. */
  static NavidromeServer connect(
      ApiSettings settings, Duration timeout, Timekeeper time, Consumer<String> notice) {
    ServerConnection connection = new ServerConnection(settings, timeout, time);
    SubsonicClient client = new ServerDiscovery(settings, connection, time, notice).connect();
    Login login = new Login(settings.user(), settings.password(), Login.Encoding.TOKEN);
    boolean mayLogIn =
        client.address().isPrivate() || settings.options().allows(Allowed.PLAINTEXT_PASSWORD);
    NativeAccess access =
        mayLogIn
            ? new NativeLogin(connection, client.address(), login, time).access()
            : NativeAccess.none(ForwardingObstacle.PLAIN_HTTP);
    return new NavidromeServer(settings, client, access, time);
  }

  /** Returns Navidrome's id of the user; empty where the server has no native API. */
  public Optional<String> userId() {
    return server.map(NativeClient::userId);
  }

  /** Returns the address at which the server really answers. */
  public String address() {
    return client.address().toString();
  }

  /**
   * Lists the whole library with the user's counts, dates, stars and recorded plays; no tracks
   * where the server lists nothing.
   *
   * @param progress told how many tracks are listed so far
   */
  public Library library(LongConsumer progress) {
    return library(library.songs(progress));
  }

  /**
   * Searches a server that lists nothing: the library holds only what is found for some tracks.
   *
   * @param progress told how many tracks were looked for so far
   */
  public Library search(Collection<SongName> tracks, SearchMemory memory, LongConsumer progress) {
    return library(new SongSearch(client, memory).songs(tracks, progress));
  }

  private Library library(ApiLibrary.Songs songs) {
    Map<String, long[]> history = library.history();
    return new Library(
        userId().orElse(""),
        settings.user(),
        songs.tracks(),
        songs.annotations(),
        Map.of(),
        Map.of(),
        !history.isEmpty(),
        history);
  }

  /** Reads counts, dates and stars of some tracks, by their ids. */
  public Map<String, Annotation> annotations(Set<String> tracks) {
    return counts.now(tracks);
  }

  /** Reads counts, dates and stars until two readings agree. */
  public Map<String, Annotation> annotationsAtRest(Set<String> tracks) {
    return counts.atRest(tracks);
  }

  /** Returns whether forwarding can be switched off: the native API shows NaviSync's player. */
  public boolean canSwitchOffForwarding() {
    return ForwardingSwitch.read(server, client.player()) != ForwardingSwitch.State.UNKNOWN;
  }

  /** Returns why forwarding cannot be switched off, where it cannot. */
  public ForwardingObstacle forwardingObstacle() {
    return ForwardingSwitch.obstacle(access, client.player());
  }

  /**
   * Switches off the forwarding of plays sent from here to other services.
   *
   * @return whether that was read back
   */
  public boolean switchOffForwarding() {
    return ForwardingSwitch.switchOff(server, client.player()) == ForwardingSwitch.State.OFF;
  }

  /**
   * Sends plays, as long as each of them is still needed.
   *
   * @param memory the plays that were sent without a count going up
   * @param progress told how many are dealt with
   */
  public SendResult send(SendJob job, UnconfirmedPlays memory, IntConsumer progress) {
    return new PlaySender(
            job,
            client,
            counts,
            new OtherPlays(library),
            new PlayerWatch(client, server, job.forwarding()),
            new CountProof(counts, memory, time, job.counts()),
            time)
        .send(progress);
  }

  /**
   * Returns the recorded plays by track id, unix seconds, ascending; empty where none are shown.
   */
  public Map<String, long[]> history() {
    return library.history();
  }

  /**
   * Returns the plays that others brought into the history.
   *
   * @param before the recorded plays before, by track id, ascending
   * @return by track id, unix seconds, ascending; none where no history is shown
   */
  public Map<String, long[]> playsOfOthers(Map<String, long[]> before, List<TimedPlay> sent) {
    return new OtherPlays(library).since(before, sent);
  }

  /**
   * Makes sure that plays and stars sent from here reach the user who logged in.
   *
   * @throws Failure of safety if the server answers as another user, or does not tell
   */
  public void confirmUser() {
    UserCheck.confirm(client);
  }

  /** Stars a track; the server dates it now. May be repeated. */
  public void star(String track) {
    client.ask("star", List.of(Map.entry("id", track)));
  }

  /** Unstars a track. May be repeated. */
  public void unstar(String track) {
    client.ask("unstar", List.of(Map.entry("id", track)));
  }

  /** Returns the server's name and version. Sample: {@code navidrome 0.59.0}. */
  public String version() {
    JsonNode answer = client.ask("ping", List.of());
    return (SubsonicFields.remark(answer, "type")
            + " "
            + SubsonicFields.remark(answer, "serverVersion"))
        .strip();
  }

  /** Returns whether the user may send plays; empty when the server does not say. */
  public Optional<Boolean> mayScrobble() {
    return client
        .tryToAsk("getUser", List.of(Map.entry("username", settings.user())))
        .map(answer -> answer.path("user").path("scrobblingEnabled"))
        .filter(JsonNode::isBoolean)
        .map(JsonNode::asBoolean);
  }

  /** Returns whether the user sees any song, listed or not. */
  public boolean hasSongs() {
    return library.hasSongs();
  }

  /** Finds out how the songs can be read. */
  public LibraryAccess listing() {
    return library.listing();
  }

  /**
   * Returns whether plays sent from here would be forwarded to other services; empty when it is not
   * known. A run that sends plays switches that off first.
   */
  public Optional<Boolean> forwards() {
    ForwardingSwitch.State state = ForwardingSwitch.read(server, client.player());
    return state == ForwardingSwitch.State.UNKNOWN
        ? Optional.empty()
        : Optional.of(state == ForwardingSwitch.State.ON);
  }

  /** Returns how many plays the server's history holds; empty where it shows none. */
  public OptionalLong recordedPlays() {
    return library.recordedPlays();
  }
}
