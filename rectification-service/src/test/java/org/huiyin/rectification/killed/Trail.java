package org.huiyin.rectification.killed;

import java.util.List;
import java.util.UUID;

import org.huiyin.rectification.Database;

/**
 * Everything that a change of a commitment leaves behind.
 *
 * @param state of the item, with its version
 * @param owner state of what the request was about besides: a plan, an amendment or a survey
 * @param history lines of the item's history
 * @param changes lines of the change log (TRU-3) about the item or what the request was about
 * @param logged entries of the public log
 * @param nodes complete subtrees of the whole public log's Merkle tree
 * @param told events in the outbox about the item or what the request was about
 */
record Trail(String state, String owner, long history, long changes, long logged, long nodes, long told) {

    /** @param ownerState SQL that reads the state of what has the id {@code owner} */
    static Trail of(String item, String owner, String ownerState) {
        UUID itemId = UUID.fromString(item);
        return new Trail(
                Database.column("select state || ' ' || version from item where id = ?", itemId).getFirst(),
                Database.column(ownerState, UUID.fromString(owner)).getFirst(),
                Database.count("select count(*) from item_history where item_id = ?", itemId),
                Database.count("select count(*) from change_log where aggregate_id in (?, ?)", item, owner),
                Database.count("select count(*) from public_log_entry where commitment_id = ?", itemId),
                Database.count("select count(*) from public_log_node"),
                Database.count("select count(*) from outbox where aggregate_id in (?, ?)", item, owner));
    }

    /** What the last entry of the public log and the last event about the item say of its state, and what it is. */
    static List<String> accounts(String item) {
        UUID itemId = UUID.fromString(item);
        return List.of(
                Database.column("select state || round from item where id = ?", itemId).getFirst(),
                Database.column("select state || round from item_history where item_id = ? order by id desc limit 1", itemId)
                        .getFirst(),
                Database.column(
                        """
                        select (canonical::jsonb -> 'commitment' ->> 'state') || (canonical::jsonb -> 'commitment' ->> 'round')
                        from public_log_entry where commitment_id = ? order by index desc limit 1""", itemId).getFirst(),
                Database.column(
                        """
                        select (payload::jsonb #>> '{data,commitment,state}') || (payload::jsonb #>> '{data,commitment,round}')
                        from outbox where aggregate_id = ? order by position desc limit 1""", item).getFirst());
    }
}
