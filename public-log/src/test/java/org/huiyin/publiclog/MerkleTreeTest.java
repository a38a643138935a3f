package org.huiyin.publiclog;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.publiclog.LogMother.Log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** TRU-2: roots and proofs as RFC 9162 defines them, for every size up to 40. */
class MerkleTreeTest {

    private static final int MOST = 40;

    private final Log log = Log.of(MOST);
    private final MerkleTree tree = log.tree();
    private final List<Hash> leaves = log.entries().stream().map(Entry::leaf).toList();

    /** The definition of RFC 9162, 2.1.1, word by word. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.ofNothing();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    @Test
    void everyRootIsThatOfTheDefinition() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(tree.root(size)).as("size " + size).isEqualTo(root(leaves.subList(0, size)));
        }
    }

    /** What keeps the right edge alone comes to the same root. */
    @Test
    void theEdgeAloneHasTheSameRoot() {
        TreeEdge edge = new TreeEdge();
        for (int size = 0; size < MOST; size++) {
            assertThat(edge.root()).as("size " + size).isEqualTo(tree.root(size));
            assertThat(edge.size()).isEqualTo(size);
            edge.add(leaves.get(size));
        }
    }

    /** The empty string's SHA-256, which everybody knows. */
    @Test
    void theEmptyTreeHasTheKnownRoot() {
        assertThat(tree.root(0)).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyLeafIsProvedAndNoOtherIs() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                Hash root = tree.root(size);
                assertThat(MerkleProof.includes(root, size, index, leaves.get(index), path)).isTrue();
                assertThat(MerkleProof.includes(root, size, index, Hash.NONE, path)).isFalse();
                assertThat(MerkleProof.includes(root, size, index, leaves.get(index), lengthened(path))).isFalse();
                if (size > 1) {
                    assertThat(MerkleProof.includes(root, size, (index + 1) % size, leaves.get(index), path)).isFalse();
                    assertThat(MerkleProof.includes(root, size, index, leaves.get(index), shortened(path))).isFalse();
                }
            }
        }
    }

    @Test
    void everyBeginningIsProvedAndNoOtherIs() {
        for (int second = 1; second <= MOST; second++) {
            for (int first = 1; first <= second; first++) {
                List<Hash> path = tree.consistency(first, second);
                Hash old = tree.root(first);
                Hash grown = tree.root(second);
                assertThat(MerkleProof.isConsistent(old, first, grown, second, path))
                        .as(first + " of " + second)
                        .isTrue();
                assertThat(MerkleProof.isConsistent(Hash.NONE, first, grown, second, path)).isFalse();
                assertThat(MerkleProof.isConsistent(old, first, Hash.NONE, second, path)).isFalse();
                assertThat(MerkleProof.isConsistent(old, first, grown, second, lengthened(path))).isFalse();
            }
        }
    }

    @Test
    void refusesWhatCannotBeProved() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(6, 5));
    }

    private static List<Hash> lengthened(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        return longer;
    }

    private static List<Hash> shortened(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }
}
