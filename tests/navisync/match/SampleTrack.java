package navisync.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/** A library track of invented names; its id is what a reader needs to tell it from the others. */
final class SampleTrack {
  private final String artist;
  private final String title;
  private final String album;
  private String id;
  private String path;
  private List<Participant> participants = new ArrayList<>();
  private String albumArtist;
  private String mbid = "";
  private int year;
  private boolean compilation;
  private NameTags nameTags = NameTags.NONE;

  private SampleTrack(String artist, String title, String album) {
    this.artist = artist;
    this.title = title;
    this.album = album;
    this.albumArtist = artist;
    id = String.join(" / ", artist, title, album);
    path = id + ".flac";
  }

  /** A track by one artist, with the id {@code artist / title / album}. */
  static SampleTrack track(String artist, String title, String album) {
    return new SampleTrack(artist, title, album);
  }

  /** A track on an album called "Kites". */
  static LibraryTrack song(String artist, String title) {
    return track(artist, title, "Kites").build();
  }

  SampleTrack id(String id) {
    this.id = id;
    return this;
  }

  SampleTrack path(String path) {
    this.path = path;
    return this;
  }

  SampleTrack participants(String... names) {
    participants = Arrays.stream(names).map(name -> new Participant("id-" + name, name)).toList();
    return this;
  }

  SampleTrack albumArtist(String name) {
    albumArtist = name;
    return this;
  }

  SampleTrack mbid(String mbid) {
    this.mbid = mbid;
    return this;
  }

  SampleTrack year(int year) {
    this.year = year;
    return this;
  }

  SampleTrack compilation() {
    compilation = true;
    return this;
  }

  SampleTrack nameTags(NameTags tags) {
    nameTags = tags;
    return this;
  }

  LibraryTrack build() {
    List<Participant> artists =
        participants.isEmpty() ? List.of(new Participant("id-" + artist, artist)) : participants;
    return new LibraryTrack(
        id,
        1,
        path,
        title,
        artist,
        artists,
        album,
        "id-" + album,
        albumArtist,
        mbid,
        year,
        compilation,
        1,
        1,
        nameTags);
  }
}
