package org.huiyin.rectification.lookback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.identifiers.TimeOrderedId;

/**
 * A checklist that an admin keeps; each change is a new edition, and runs keep the one that they began with (SUP-3).
 */
@Entity
@Table(name = "look_back_template")
public class LookBackTemplate {

    static final int MOST_QUESTIONS = 50;

    @Id
    private UUID id;
    @Disclosed
    private String title;
    @Enumerated(EnumType.STRING)
    private LookBackKind kind;
    @Disclosed
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions = List.of();
    private int edition;
    private Instant changedAt;
    @Version
    private long version;

    protected LookBackTemplate() {}

    static LookBackTemplate of(String title, LookBackKind kind, List<Question> questions, Instant now) {
        LookBackTemplate template = new LookBackTemplate();
        template.id = TimeOrderedId.next();
        template.kind = kind;
        template.change(title, questions, now);
        return template;
    }

    /** What it looks at stays; another kind is another template. */
    void change(String newTitle, List<Question> newQuestions, Instant now) {
        title = newTitle;
        questions = List.copyOf(newQuestions);
        edition++;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    LookBackKind kind() {
        return kind;
    }

    List<Question> questions() {
        return questions;
    }

    int edition() {
        return edition;
    }

    long version() {
        return version;
    }
}
