package org.huiyin.rectification.commitment;

/** Items for the tests of other features. */
public final class CommitmentItems {

    private CommitmentItems() {}

    public static Item published() {
        return ItemMother.in(ItemState.RESULT_PUBLISHED);
    }
}
