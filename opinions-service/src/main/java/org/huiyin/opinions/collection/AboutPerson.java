package org.huiyin.opinions.collection;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whom an opinion about an individual is about (COL-4): the holder of a post, or a member of the ledger. Never a name.
 *
 * @param postId of the organization's team; who held it when the opinion was received is found by its tenures
 * @param memberId for an ordinary member
 */
public record AboutPerson(@Nullable UUID postId, @Nullable UUID memberId) {

    public AboutPerson {
        if ((postId == null) == (memberId == null)) {
            throw new IllegalArgumentException("Name a post or a member");
        }
    }
}
