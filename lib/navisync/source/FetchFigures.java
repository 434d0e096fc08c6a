package navisync.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The figures of a fetch from a history server: an object of {@code --json}.
 *
 * @param source the server, such as {@code Last.fm}; of several, {@code Last.fm and ListenBrainz}
 * @param requests requests sent, including repeated ones
 * @param newPlays plays that the cache did not have, or had as withdrawn
 * @param cachedPlays dated plays from the server that are now in the cache
 * @param expectedPlays dated plays that the server reports; 0 when it did not say
 * @param undatedPlays plays without a usable time
 * @param unusable rows without an artist or a title that this run met
 * @param unnamedLoves loves whose names the server does not know
 * @param gaps times whose plays are not known for certain, oldest first
 * @param sources the same of each server, where there are several; a play that two of them know is
 *     in the numbers of both
 */
@JsonPropertyOrder({
  "requests",
  "newPlays",
  "cachedPlays",
  "expectedPlays",
  "undatedPlays",
  "unusable",
  "unnamedLoves",
  "gaps",
  "source",
  "sources"
})
public record FetchFigures(
    String source,
    int requests,
    int newPlays,
    int cachedPlays,
    int expectedPlays,
    int undatedPlays,
    int unusable,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int unnamedLoves,
    List<Gap> gaps,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FetchFigures> sources) {
  /**
   * Returns the figures of a run that fetched nothing.
   *
   * @param source the server that it was to ask; {@code ""} when the settings could not be read
   */
  public static FetchFigures none(String source) {
    return new FetchFigures(source, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());
  }

  /** Returns the figures of several servers, added up; of a single one, its own. */
  public static FetchFigures together(List<FetchFigures> sources) {
    if (sources.size() == 1) {
      return sources.get(0);
    }
    return new FetchFigures(
        sources.stream().map(FetchFigures::source).collect(Collectors.joining(" and ")),
        sum(sources, FetchFigures::requests),
        sum(sources, FetchFigures::newPlays),
        sum(sources, FetchFigures::cachedPlays),
        sum(sources, FetchFigures::expectedPlays),
        sum(sources, FetchFigures::undatedPlays),
        sum(sources, FetchFigures::unusable),
        sum(sources, FetchFigures::unnamedLoves),
        sources.stream().flatMap(each -> each.gaps().stream()).toList(),
        List.copyOf(sources));
  }

  private static int sum(List<FetchFigures> sources, ToIntFunction<FetchFigures> number) {
    return sources.stream().mapToInt(number).sum();
  }
}
