package navisync.pairs;

import navisync.model.LastfmTrack;

/**
 * A played track and a library track whose relation is known.
 *
 * @param kind what the pair is an example of, free text
 * @param same whether the plays belong to the library track
 * @param play the track as Last.fm has it
 * @param library the track as the library has it; its recording MBID is always empty
 */
public record LabelledPair(String kind, boolean same, LastfmTrack play, LastfmTrack library) {

  /** Returns the pair the other way round: what Last.fm had, the library has. */
  public LabelledPair reversed() {
    return new LabelledPair(kind, same, library, play);
  }

  /** Sample: {@code Mirrow – Tin Sky (Kites) | Mirrow – Tin Sky - 2011 Remaster}. */
  @Override
  public String toString() {
    return play.nameWithAlbum() + " | " + library.nameWithAlbum();
  }
}
