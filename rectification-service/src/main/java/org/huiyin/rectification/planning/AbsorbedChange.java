package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was changed because of a comment (REC-5).
 *
 * @param itemId an item of the plan
 * @param field of the item, as its request names it, e.g. {@code goal}
 */
@Embeddable
record AbsorbedChange(@Column(name = "changed_item_id") UUID itemId, @Column(name = "changed_field") String field) {}
