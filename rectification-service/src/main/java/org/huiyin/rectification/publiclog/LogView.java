package org.huiyin.rectification.publiclog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huiyin.publiclog.Entry;
import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.Head;

/** What REST answers about the log. Every hash is SHA-256 as 64 hexadecimal digits. */
final class LogView {

    private LogView() {}

    /**
     * @param size how many entries it covers
     * @param rootHash root of the Merkle tree over them (RFC 9162)
     * @param lastHash hash of the last of them, the end of the chain
     * @param time when the last of them was written, UTC
     */
    record HeadView(long size, String rootHash, String lastHash, @Nullable Instant time) {

        static HeadView of(Head head) {
            return new HeadView(head.size(), head.rootHash().toString(), head.lastHash().toString(), head.time());
        }
    }

    /**
     * @param hash of the entry: SHA-256 over the UTF-8 of {@code canonical}
     * @param canonical the whole entry as RFC 8785 writes it
     */
    record EntryView(long index, Instant time, String hash, String canonical) {

        static EntryView of(Entry entry) {
            return new EntryView(entry.index(), entry.time(), entry.hash().toString(), entry.canonical());
        }
    }

    /**
     * That an entry is in the log (RFC 9162, 2.1.3).
     *
     * @param leafHash SHA-256 over a zero byte and the entry's canonical form
     * @param path from the leaf to the root
     */
    record InclusionProof(long index, long size, String leafHash, String rootHash, List<String> path) {}

    /**
     * That a log of one size is the beginning of a log of another (RFC 9162, 2.1.4).
     *
     * @param path empty where both are the same
     */
    record ConsistencyProof(long first, String firstRootHash, long second, String secondRootHash, List<String> path) {}

    static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
