package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.evidence.EvidencePurpose;
import org.huiyin.rectification.evidence.NameEvidence;
import org.huiyin.rectification.lifecycle.Act;

/** Uploaded files behind reports of completion (REC-7) and amendments (REC-6); a person's are never public (REP-7). */
@ApplicationScoped
class ItemEvidence {

    private final NameEvidence files;

    ItemEvidence(NameEvidence files) {
        this.files = files;
    }

    /** By staff of the lead organization, or of whoever carries its work on: their own files. */
    void name(Item item, List<Evidence> evidence, Act act) {
        List<NameEvidence.Named> named = IntStream.range(0, evidence.size())
                .filter(index -> evidence.get(index).fileId() != null)
                .mapToObj(index ->
                        new NameEvidence.Named(evidence.get(index).fileId(), "/evidence/" + index + "/fileId"))
                .toList();
        UUID id = item.id().value();
        files.name(named, requireOrganization(act), id, EvidencePurpose.COMPLETION, id);
    }

    void name(Item item, AmendmentRequest request, List<UUID> fileIds, Act act) {
        List<NameEvidence.Named> named = IntStream.range(0, fileIds.size())
                .mapToObj(index -> new NameEvidence.Named(fileIds.get(index), "/fileIds/" + index))
                .toList();
        files.name(named, requireOrganization(act), item.id().value(), EvidencePurpose.AMENDMENT, request.id());
    }

    private static String requireOrganization(Act act) {
        return Objects.requireNonNull(act.organizationCode(), "An officer acts for an organization");
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
