package org.huiyin.rectification.publiclog;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.publiclog.Entry;
import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.Head;
import org.huiyin.publiclog.MerkleTree;

/** Heads and proofs for any size that the log ever had: it only grows, so each stays true. */
@ApplicationScoped
class LogProofs {

    private final LogEntries entries;
    private final LogNodes nodes;

    LogProofs(LogEntries entries, LogNodes nodes) {
        this.entries = entries;
        this.nodes = nodes;
    }

    /** @param size absent for the log as it is */
    Head head(Optional<Long> size) {
        long wanted = size.orElseGet(entries::size);
        if (wanted == 0) {
            return new Head(0, new MerkleTree(nodes).root(0), Hash.NONE, null);
        }
        Entry last = entries.at(wanted - 1).orElseThrow(() -> ProblemException.notFound("head of the log"));
        return new Head(wanted, new MerkleTree(nodes).root(wanted), last.hash(), last.time());
    }

    LogView.InclusionProof inclusion(long index, Optional<Long> size) {
        long wanted = within(size, "?size");
        if (index >= wanted) {
            throw ProblemException.invalidField("?index", "out-of-range", "Give an index below " + wanted + ".");
        }
        Entry entry = entries.at(index).orElseThrow();
        MerkleTree tree = new MerkleTree(nodes);
        return new LogView.InclusionProof(
                index,
                wanted,
                entry.leaf().toString(),
                tree.root(wanted).toString(),
                LogView.hex(tree.inclusion(index, wanted)));
    }

    LogView.ConsistencyProof consistency(long first, Optional<Long> second) {
        long wanted = within(second, "?second");
        if (first > wanted) {
            throw ProblemException.invalidField("?first", "out-of-range", "Give a size from 1 to " + wanted + ".");
        }
        MerkleTree tree = new MerkleTree(nodes);
        return new LogView.ConsistencyProof(
                first,
                tree.root(first).toString(),
                wanted,
                tree.root(wanted).toString(),
                LogView.hex(tree.consistency(first, wanted)));
    }

    private long within(Optional<Long> wanted, String parameter) {
        long size = entries.size();
        if (wanted.orElse(size) > size) {
            throw ProblemException.invalidField(parameter, "out-of-range", "The log has " + size + " entries.");
        }
        return wanted.orElse(size);
    }
}
