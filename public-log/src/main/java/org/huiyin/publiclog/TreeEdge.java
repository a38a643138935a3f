package org.huiyin.publiclog;

import java.util.ArrayList;
import java.util.List;

/**
 * The complete subtrees at the right edge of a growing tree, the largest first: all that is needed to go on, and for
 * the root. Some twenty hashes for a log of a million entries.
 */
public final class TreeEdge {

    private final List<MerkleTree.Node> nodes = new ArrayList<>();
    private long size;

    public void add(Hash leaf) {
        List<MerkleTree.Node> added = new MerkleTree(this::at).grow(size, leaf);
        nodes.subList(nodes.size() - (added.size() - 1), nodes.size()).clear();
        nodes.add(added.getLast());
        size++;
    }

    /** Over everything that was added. */
    public Hash root() {
        return new MerkleTree(this::at).root(size);
    }

    public long size() {
        return size;
    }

    private Hash at(int level, long position) {
        return nodes.stream()
                .filter(node -> node.level() == level && node.position() == position)
                .findFirst()
                .orElseThrow()
                .hash();
    }
}
