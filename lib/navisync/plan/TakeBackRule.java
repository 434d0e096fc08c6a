package navisync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.model.LibraryTrack;

/**
 * The rule for plays that NaviSync added to a library track for a match that has changed, or for
 * plays that are all gone: they are taken back only where the user agreed and all plays are known,
 * less what a fall of the count has taken already; under policy increment the user must have said
 * what a fall is. Otherwise they are listed. Plays that moved because other settings choose the
 * copy now stay counted where they are until then; those of any other changed match count at their
 * new track too.
 */
final class TakeBackRule {
  private final PlanInput input;
  private final PlanAnswers answers;
  private final Map<String, TakeBacks.Removable> takeBacks;
  private final EarlierCopies earlierCopies;
  private final EarlierCopies staying;

  TakeBackRule(PlanInput input, PlanAnswers answers, VanishedTracks vanished) {
    this.input = input;
    this.answers = answers;
    this.takeBacks = TakeBacks.find(input, vanished);
    this.earlierCopies = new EarlierCopies(input);
    this.staying = earlierCopies.without(this::takesBack);
  }

  /** Returns what could be taken back from a library track; null for nothing. */
  TakeBacks.Removable of(String track) {
    return takeBacks.get(track);
  }

  /** Returns the plays that still count at a copy that they no longer match. */
  EarlierCopies staying() {
    return staying;
  }

  /** Returns whether plays of a Last.fm track still count at a copy that they no longer match. */
  boolean stays(long lastfmTrack, String track) {
    return staying.of(lastfmTrack).containsKey(track);
  }

  /** Returns by how much the count of a track is lower than the last run left it. */
  long fallen(String track) {
    Ledger.Left left = input.ledger().left().get(track);
    return left == null ? 0 : Math.max(0, left.count() - input.library().ofTrack(track).count());
  }

  /** Returns whether plays are taken back from a track. */
  boolean takesBack(String track) {
    TakeBacks.Removable takeBack = of(track);
    return takeBack != null
        && input.rules().complete()
        && answers.takeBack()
        && (takeBack.added() > 0 || earlierCopies.plays(track) > 0)
        && !waitsForAnswer(track);
  }

  /** Policy increment leaves a count that fell alone until the user says what it is. */
  private boolean waitsForAnswer(String track) {
    return fallen(track) > 0 && input.rules().increments() && !answers.setLedgerBack();
  }

  /** Returns how many plays are to be taken back, less what a fall of the count has taken. */
  long number(String track) {
    return Math.max(0, of(track).added() - fallen(track));
  }

  /**
   * Returns how a track is left whose plays are taken back.
   *
   * @param count its play count then
   * @param history how many plays its history holds then
   */
  Ledger.Left left(String track, long count, long history) {
    long stillFallen = fallen(track) - of(track).added();
    Ledger.Left before = input.ledger().left().get(track);
    return stillFallen <= 0 || answers.setLedgerBack()
        ? new Ledger.Left(count, history)
        : new Ledger.Left(
            count + stillFallen,
            Math.max(history, before.history() - of(track).historyRows().length));
  }

  /**
   * Returns the Last.fm tracks whose plays do not stay at a track, because they match elsewhere now
   * or are gone.
   */
  List<Long> movedFrom(String track) {
    return of(track).lastfmTracks().stream().filter(each -> !stays(each, track)).toList();
  }

  /**
   * Returns the notes about a track whose plays are not taken back.
   *
   * @param count its play count
   * @param equalsLastfm whether that is Last.fm's own count, in which nothing of other tracks is
   *     left
   */
  List<LeftAlone> notes(LibraryTrack track, long count, boolean equalsLastfm) {
    List<LeftAlone> notes = new ArrayList<>();
    if (staying.plays(track.id()) > 0) {
      List<Long> stay =
          of(track.id()).lastfmTracks().stream().filter(each -> stays(each, track.id())).toList();
      notes.add(new LeftAlone.OtherCopy(track, staying.plays(track.id()), added(track.id(), stay)));
    }
    List<Long> moved = movedFrom(track.id());
    long added = added(track.id(), moved);
    if (!equalsLastfm && input.rules().complete() && added > 0) {
      long fallen = fallen(track.id());
      notes.add(
          waitsForAnswer(track.id()) || added <= fallen
              ? new LeftAlone.Fallen(track, count, count + fallen)
              : new LeftAlone.TakeBack(track, count, added - fallen, moved));
    }
    return notes;
  }

  private long added(String track, List<Long> lastfmTracks) {
    return lastfmTracks.stream().mapToLong(each -> input.ledger().entry(each, track).added()).sum();
  }
}
