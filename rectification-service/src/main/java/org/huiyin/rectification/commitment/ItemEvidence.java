package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.evidence.EvidencePurpose;
import org.huiyin.rectification.evidence.NameEvidence;

/** The uploaded files behind reports of completion (REC-7) and amendments (REC-6). A person's are never public (REP-7). */
@ApplicationScoped
class ItemEvidence {

    private final NameEvidence files;

    ItemEvidence(NameEvidence files) {
        this.files = files;
    }

    void name(Item item, List<Evidence> evidence) {
        List<NameEvidence.Named> named = IntStream.range(0, evidence.size())
                .filter(index -> evidence.get(index).fileId() != null)
                .mapToObj(index ->
                        new NameEvidence.Named(evidence.get(index).fileId(), "/evidence/" + index + "/fileId"))
                .toList();
        UUID id = item.id().value();
        files.name(named, item.leadOrganization(), id, EvidencePurpose.COMPLETION, id);
    }

    void name(Item item, AmendmentRequest request, List<UUID> fileIds) {
        List<NameEvidence.Named> named = IntStream.range(0, fileIds.size())
                .mapToObj(index -> new NameEvidence.Named(fileIds.get(index), "/fileIds/" + index))
                .toList();
        files.name(named, item.leadOrganization(), item.id().value(), EvidencePurpose.AMENDMENT, request.id());
    }

    /** With the result: what the report that counts has named, nothing of reports that were sent back. */
    void publish(Item item) {
        Fulfilment fulfilment = item.facts().fulfilment();
        if (item.isPublic() && fulfilment != null) {
            List<UUID> named = fulfilment.evidence().stream()
                    .map(Evidence::fileId)
                    .filter(Objects::nonNull)
                    .toList();
            files.publish(named, item.id().value());
        }
    }

    /** With the amendment, which stands beside the original from now on. */
    void publish(Item item, AmendmentRequest approved) {
        if (item.isPublic()) {
            files.publishAll(approved.id());
        }
    }
}
