package org.huiyin.publiclog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (2.1) over leaves that only grow in number. Only complete subtrees are kept, and each is
 * hashed once; what stands at the right edge is put together from them, in as many steps as the tree is high.
 */
public final class MerkleTree {

    private final Nodes nodes;

    /** Where the hashes of complete subtrees are. */
    public interface Nodes {

        /**
         * @param level 0 for a leaf; a node of level n stands for 2^n leaves
         * @param position how many nodes of its level stand left of it
         */
        Hash hash(int level, long position);
    }

    /** A subtree that has become complete. */
    public record Node(int level, long position, Hash hash) {}

    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * What a new leaf adds.
     *
     * @param index of the leaf, which is also the size before it
     * @return the leaf, and every subtree that it completes, the smallest first
     */
    public List<Node> grow(long index, Hash leaf) {
        List<Node> added = new ArrayList<>();
        Node node = new Node(0, index, leaf);
        added.add(node);
        while ((node.position & 1) == 1) {
            Hash left = nodes.hash(node.level, node.position - 1);
            node = new Node(node.level + 1, node.position >> 1, Hash.ofNode(left, node.hash));
            added.add(node);
        }
        return added;
    }

    /** The root over the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.ofNothing() : subtree(0, size);
    }

    /**
     * RFC 9162, 2.1.3.1: the hashes that lead from one leaf to the root.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + size);
        }
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(subtree(from, middle));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /**
     * RFC 9162, 2.1.4.1: the hashes that show the first tree to be the beginning of the second.
     *
     * @throws IllegalArgumentException unless 0 &lt; first ≤ second
     */
    public List<Hash> consistency(long first, long second) {
        if (first <= 0 || first > second) {
            throw new IllegalArgumentException("No tree of " + first + " is the beginning of one of " + second);
        }
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = second;
        boolean isWholeOfFirst = true;
        while (first != to) {
            long middle = from + split(to - from);
            if (first <= middle) {
                path.addFirst(subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(subtree(from, middle));
                from = middle;
                isWholeOfFirst = false;
            }
        }
        if (!isWholeOfFirst) {
            path.addFirst(subtree(from, to));
        }
        return List.copyOf(path);
    }

    /**
     * The hash over the leaves from one to another; the first is a multiple of a power of two that is at least as large
     * as the rest.
     */
    private Hash subtree(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.hash(level, from >> level);
        }
        long middle = from + split(count);
        return Hash.ofNode(subtree(from, middle), subtree(middle, to));
    }

    /** The largest power of two below the number. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
