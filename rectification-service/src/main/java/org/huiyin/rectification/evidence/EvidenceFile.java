package org.huiyin.rectification.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.huiyin.kit.attachment.type.AttachmentType;

/** A file of an organization. Its bytes are kept under its id; they and what is told of them never change. */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile {

    @Id
    private UUID id;
    private String organizationCode;
    @Enumerated(EnumType.STRING)
    private AttachmentType type;
    private String name;
    private long sizeBytes;
    private String digest;
    private LocalDate addedOn;
    private Instant changedAt;
    @Version
    private long version;

    protected EvidenceFile() {}

    /**
     * What was kept.
     *
     * @param id under which the bytes are kept
     * @param name to show
     * @param digest SHA-256 of the bytes, in hex
     */
    record Content(UUID id, AttachmentType type, String name, long sizeBytes, String digest) {}

    static EvidenceFile of(Content content, String organization, LocalDate today, Instant now) {
        EvidenceFile file = new EvidenceFile();
        file.id = content.id();
        file.organizationCode = organization;
        file.type = content.type();
        file.name = content.name();
        file.sizeBytes = content.sizeBytes();
        file.digest = content.digest();
        file.addedOn = today;
        file.changedAt = now;
        return file;
    }

    /** Whoever sent it again is about to name it: the days after which an unused one goes begin anew. */
    void sentAgain(Instant now) {
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String organizationCode() {
        return organizationCode;
    }

    AttachmentType type() {
        return type;
    }

    String name() {
        return name;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    EvidenceFileView view() {
        return new EvidenceFileView(
                id, organizationCode, name, type, type.mediaType(), sizeBytes, digest, addedOn);
    }

    /**
     * As a client sees it.
     *
     * @param organizationCode whose it is
     * @param size in bytes, as it is kept
     * @param sha256 of the bytes, in hex
     */
    public record EvidenceFileView(
            UUID id,
            String organizationCode,
            String name,
            AttachmentType type,
            String mediaType,
            long size,
            String sha256,
            LocalDate addedOn) {}
}
