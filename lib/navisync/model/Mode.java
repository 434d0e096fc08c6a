package navisync.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** The way in which Navidrome is written. */
public enum Mode {
  /** Over the Subsonic API of a running server. */
  API,
  /** Straight into the database of a stopped server. */
  DATABASE;

  /** Returns the name that {@code --mode} and the JSON object use: {@code api} or {@code db}. */
  @JsonValue
  public String text() {
    return this == API ? "api" : "db";
  }

  @Override
  public String toString() {
    return text();
  }

  /** Returns the mode of a {@link #text()}; any other is database mode. */
  public static Mode of(String text) {
    return text.equals("api") ? API : DATABASE;
  }
}
