package org.huiyin.rectification.planning;

import org.jspecify.annotations.Nullable;

/**
 * Whose plan it is (REC-1).
 *
 * @param name a team's or a post's code or name, never a person's; absent for the organization itself, and for a team
 *     where there is one
 */
record PlanFor(PlanSubject subject, @Nullable String name) {}
