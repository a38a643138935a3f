package org.huiyin.opinions.leadership;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A post in a team. Its holder may change; what was said about the holder of the time stays with the post's id.
 *
 * @param title such as 局长, unique in the team
 * @param holder user name of who holds it (ADR 10); absent while it is vacant
 */
record Post(UUID id, String title, PostKind kind, @Nullable String holder) {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_HOLDER = 255;

    boolean isVacant() {
        return holder == null;
    }
}
