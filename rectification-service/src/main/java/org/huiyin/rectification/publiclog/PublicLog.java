package org.huiyin.rectification.publiclog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.publiclog.Entry;
import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.MerkleTree;

/**
 * Appends an entry in the transaction of the change that it tells, so that log, commitment and event agree whatever dies when (TRU-1,
 * TRU-2). One at a time: an entry names the one before it.
 */
@ApplicationScoped
public class PublicLog {

    /**
     * What the public may rely on not to be changed later: what was promised, what came of it, and whether it was
     * taken up again. Progress, delay, make-ups and what was found to hold are on the noticeboard.
     */
    private static final Map<EventContract, String> KINDS = Map.of(
            EventCatalogue.COMMITMENT_PUBLISHED, "commitment-published",
            EventCatalogue.COMMITMENT_AMENDED, "commitment-amended",
            EventCatalogue.RESULT_PUBLISHED, "result-published",
            EventCatalogue.REGULATION_MADE, "regulation-made",
            EventCatalogue.COMMITMENT_REOPENED, "commitment-reopened",
            EventCatalogue.COMMITMENT_CONCLUDED, "commitment-concluded");

    /** Published before the suite came (REC-6). */
    private static final String TAKEN_OVER = "commitment-taken-over";

    private final LogEntries entries;
    private final LogNodes nodes;
    private final ObjectMapper json;
    private final DistrictTime time;

    PublicLog(LogEntries entries, LogNodes nodes, DistrictTime time) {
        this.entries = entries;
        this.nodes = nodes;
        this.json = EventJson.MAPPER;
        this.time = time;
    }

    /** Whether the event has an entry: nothing has about a person (REP-7). */
    public boolean tells(EventContract contract, boolean publicVisible) {
        return publicVisible && KINDS.containsKey(contract);
    }

    /** @param takenOver absent when it was promised in the suite */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(EventContract contract, CommitmentSnapshot commitment, @Nullable TakenOver takenOver) {
        if (!tells(contract, commitment.publicVisible())) {
            return;
        }
        boolean isTakenOverNow = takenOver != null && contract == EventCatalogue.COMMITMENT_PUBLISHED;
        String kind = isTakenOverNow ? TAKEN_OVER : KINDS.get(contract);
        entries.lock();
        Optional<Entry> last = entries.last();
        Entry entry = Entry.write(
                last.map(before -> before.index() + 1).orElse(0L),
                notBefore(last),
                last.map(Entry::hash).orElse(Hash.NONE),
                kind,
                "commitment",
                json.valueToTree(LoggedCommitment.from(commitment, takenOver)));
        entries.add(entry, kind, UUID.fromString(commitment.commitmentId()));
        List<MerkleTree.Node> grown = new MerkleTree(nodes).grow(entry.index(), entry.leaf());
        nodes.add(grown);
    }

    /** Clocks of two replicas differ a little; the log's time does not run backwards. */
    private Instant notBefore(Optional<Entry> last) {
        Instant now = time.now().truncatedTo(ChronoUnit.MILLIS);
        return last.map(Entry::time).filter(now::isBefore).orElse(now);
    }
}
