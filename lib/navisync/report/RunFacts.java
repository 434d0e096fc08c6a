package navisync.report;

import java.net.URI;
import java.util.Optional;

/**
 * Who and where a run was about, and how it was started.
 *
 * @param source where the plays come from, and whose they are. Sample: {@code Last.fm
 *     (demo-listener)}
 * @param place the server's address or the database's path
 * @param web the address of Navidrome's web page without a slash at the end, for links to it; empty
 *     when it is not known
 * @param policy what happens where Navidrome counts more
 * @param version this program's version
 */
public record RunFacts(
    String source, String place, Optional<URI> web, String policy, String version) {}
