package org.huiyin.publiclog;

import java.util.Iterator;
import java.util.List;

/** What a reader does with a proof, without the log (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {

    private MerkleProof() {}

    /** Whether the leaf is the one at the index of the tree of that size and root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the first size and root is the beginning of that of the second. */
    public static boolean isConsistent(Hash firstRoot, long first, Hash secondRoot, long second, List<Hash> path) {
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        Iterator<Hash> hashes = path.iterator();
        if (Long.bitCount(first) != 1 && !hashes.hasNext()) {
            return false;
        }
        Hash old = Long.bitCount(first) == 1 ? firstRoot : hashes.next();
        Hash grown = old;
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        while (hashes.hasNext()) {
            Hash beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(beside, old);
                grown = Hash.ofNode(beside, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.ofNode(grown, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstRoot) && grown.equals(secondRoot);
    }
}
