package org.huiyin.opinions.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.kit.secret.ServiceSecret;

/** Encrypts givers, each under a key of its own opinion. */
@ApplicationScoped
class GiverVault {

    private static final String PURPOSE = "giver";

    private final ServiceSecret secret;
    private final ObjectMapper json;

    GiverVault(ServiceSecret secret, ObjectMapper json) {
        this.secret = secret;
        this.json = json;
    }

    SealedGiver seal(OpinionId opinion, Giver giver) {
        try {
            byte[] plain = json.writeValueAsString(giver).getBytes(StandardCharsets.UTF_8);
            return new SealedGiver(opinion, secret.encrypt(PURPOSE, opinion.toString(), plain));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A giver is two texts", impossible);
        }
    }

    Giver open(SealedGiver giver) {
        byte[] plain = secret.decrypt(PURPOSE, giver.opinion().toString(), giver.sealed());
        try {
            return json.readValue(plain, Giver.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException("What was sealed is no giver", impossible);
        }
    }
}
