package navisync.plan;

import java.util.List;
import java.util.Map;
import navisync.navidrome.Library;

/**
 * Everything a plan is made from.
 *
 * @param rules what the person asked for, and how much is known
 * @param library the library as it stands now
 * @param plays every played Last.fm track, matched or not
 * @param loved every loved track, matched or not
 * @param ledger what earlier runs did
 * @param writtenHistory the history rows earlier runs added, by library track id, unix seconds UTC;
 *     needed only for tracks that a Last.fm track has moved away from
 */
public record PlanInput(
    PlanRules rules,
    Library library,
    List<PlayLead> plays,
    List<LovedLead> loved,
    Ledger ledger,
    Map<String, long[]> writtenHistory) {}
