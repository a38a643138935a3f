package org.huiyin.testkit.rules.sample;

import java.time.Instant;

import jakarta.ws.rs.Path;

@Path("/bad")
public class BadEdge {

    public Instant time() {
        return Instant.now();
    }
}
