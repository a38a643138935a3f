package org.huiyin.kit.sample;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Refers to a booklet, as an answer does to an opinion. */
@Entity
public class Appendix {

    @Id
    private UUID id;

    private UUID bookletId;
    private int number;

    protected Appendix() {}

    public Appendix(Booklet booklet, int number) {
        this.id = TimeOrderedId.next();
        this.bookletId = booklet.id();
        this.number = number;
    }
}
