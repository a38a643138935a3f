package org.huiyin.opinions.attachments;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Files that an organization keeps to show what was done (CAM-3), for the features that name them. */
@ApplicationScoped
public class Evidence {

    private final Attachments attachments;

    Evidence(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Whether each of them is there, is kept, and is that organization's own evidence, and no giver's. */
    public boolean isOf(String organizationCode, Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        return wanted.isEmpty()
                || attachments.count(
                                "id in ?1 and organizationCode = ?2 and opinionId is null and state = ?3",
                                wanted, organizationCode, AttachmentState.KEPT)
                        == wanted.size();
    }
}
