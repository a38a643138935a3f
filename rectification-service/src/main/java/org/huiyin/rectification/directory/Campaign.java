package org.huiyin.rectification.directory;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A campaign as opinions-service told it (CAM-2). Written by {@link Directory} only. */
@Entity
@Immutable
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;
    private String code;
    private String name;
    @Embedded
    private CampaignPolicy policy;

    protected Campaign() {}

    public UUID id() {
        return id;
    }

    public CampaignPolicy policy() {
        return policy;
    }
}
