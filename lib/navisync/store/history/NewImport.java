package navisync.store.history;

import java.util.List;
import navisync.model.ImportKind;
import navisync.model.Scrobble;

/**
 * A file whose plays are to be imported.
 *
 * @param name the file, for people
 */
public record NewImport(String name, ImportKind kind, List<Scrobble> plays) {}
