package org.huiyin.testkit.rules.sample;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;

@Entity
public class BadEntity {

    @Id
    public Long id;

    @Inject
    Response answer;

    public void setId(Long id) {
        this.id = id;
    }
}
