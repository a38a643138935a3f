package org.huiyin.kit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.disclosure.Withheld;
import org.huiyin.kit.identifiers.TimeOrderedId;

/** A field of each kind that the change log treats in a way of its own. */
@Entity
public class Booklet {

    @Id
    private UUID id;

    @Disclosed
    private String title;

    private String words;
    private String seriesCode;
    private int copies;
    private LocalDate printedOn;
    private List<UUID> noteIds;

    @Disclosed
    private byte[] sealed;

    @Withheld
    private LocalDate bornOn;

    @Disclosed
    @ElementCollection
    @CollectionTable(name = "booklet_tag", joinColumns = @JoinColumn(name = "booklet_id"))
    @Column(name = "tag")
    private Set<String> tags;

    @Embedded
    private Edition edition;

    private Instant changedAt;

    @Version
    private long version;

    protected Booklet() {}

    public Booklet(String title, String words, int copies) {
        this.id = TimeOrderedId.next();
        this.tags = new HashSet<>(Set.of("first"));
        rewrite(title, words, copies);
    }

    public final void rewrite(String newTitle, String newWords, int newCopies) {
        title = newTitle;
        words = newWords;
        copies = newCopies;
        seriesCode = "S-" + newCopies;
        printedOn = LocalDate.of(2026, 3, newCopies);
        noteIds = List.of(new UUID(0, newCopies));
        sealed = new byte[] {(byte) newCopies};
        edition = new Edition(newCopies, newWords);
        bornOn = LocalDate.of(1990, 1, newCopies);
        changedAt = Instant.EPOCH.plusSeconds(newCopies);
    }

    /** Shown and withheld part by part. */
    @Embeddable
    public record Edition(int edition, String editionWords) {}

    public void tag(String tag) {
        tags.add(tag);
    }

    public UUID id() {
        return id;
    }
}
