package org.huiyin.rectification.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.problem.ProblemException;

/** A report or a request names files; from then on they are kept, and later, perhaps, shown to everybody. */
@ApplicationScoped
public class NameEvidence {

    private final EvidenceFiles files;

    NameEvidence(EvidenceFiles files) {
        this.files = files;
    }

    /** A file as it was named. @param pointer where, for who named none that is there */
    public record Named(UUID file, String pointer) {}

    /**
     * In the transaction of what they prove.
     *
     * @param organization whose files they must be
     * @param subject the item itself, or the amendment
     * @throws ProblemException 400 for a file that the organization has not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(List<Named> named, String organization, UUID item, EvidencePurpose purpose, UUID subject) {
        if (named.isEmpty()) {
            return;
        }
        Set<UUID> held = files.heldOf(organization, named.stream().map(Named::file).toList());
        named.stream().filter(each -> !held.contains(each.file())).findFirst().ifPresent(unknown -> {
            throw ProblemException.invalidField(
                    unknown.pointer(), "unknown-value", "The organization has uploaded no such file, or too long ago.");
        });
        named.forEach(each -> files.use(each.file(), item, purpose, subject));
    }

    /**
     * What they prove is public, and so are they.
     *
     * @param subject the item, or the amendment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Collection<UUID> named, UUID subject) {
        if (!named.isEmpty()) {
            files.publish(named, subject);
        }
    }

    /** As {@link #publish}, of everything that was named for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishAll(UUID subject) {
        files.publishAll(subject);
    }

    /** What was put forward for one of these; at most two hundred. */
    public List<EvidenceUse> ofSubjects(Set<UUID> subjects) {
        return files.ofSubjects(subjects);
    }

    /** What was put forward about an item; at most two hundred. */
    public List<EvidenceUse> ofItem(UUID item) {
        return files.ofItem(item);
    }
}
