package org.huiyin.kit.sample;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.huiyin.kit.identifiers.TimeOrderedId;

@Entity
public class Note {

    @Id
    private UUID id;

    private String text;

    @Version
    private long version;

    protected Note() {}

    Note(String text) {
        this.id = TimeOrderedId.next();
        this.text = text;
    }

    void rewrite(String newText) {
        this.text = newText;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }
}
