package org.huiyin.opinions.appraisal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.kit.secret.ServiceSecret;

/** Encrypts the words of appraisals and help plans, each under a key of its own appraisal (APP-1). */
@ApplicationScoped
class AppraisalVault {

    private static final String APPRAISAL = "appraisal";
    private static final String HELP_PLAN = "help-plan";

    private final ServiceSecret secret;
    private final ObjectMapper json;

    AppraisalVault(ServiceSecret secret, ObjectMapper json) {
        this.secret = secret;
        this.json = json;
    }

    byte[] seal(UUID appraisal, AppraisalWords words) {
        return seal(APPRAISAL, appraisal, words);
    }

    byte[] seal(UUID appraisal, HelpPlanWords words) {
        return seal(HELP_PLAN, appraisal, words);
    }

    AppraisalWords open(Appraisal appraisal) {
        return open(APPRAISAL, appraisal.id(), appraisal.sealed(), AppraisalWords.class);
    }

    HelpPlanWords open(HelpPlan plan) {
        return open(HELP_PLAN, plan.appraisalId(), plan.sealed(), HelpPlanWords.class);
    }

    private byte[] seal(String purpose, UUID appraisal, Object words) {
        try {
            byte[] plain = json.writeValueAsString(words).getBytes(StandardCharsets.UTF_8);
            return secret.encrypt(purpose, appraisal.toString(), plain);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Words are texts, days and ids", impossible);
        }
    }

    private <T> T open(String purpose, UUID appraisal, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(secret.decrypt(purpose, appraisal.toString(), sealed), type);
        } catch (IOException unreadable) {
            // Without the cause: it would quote the words.
            throw new IllegalStateException("Sealed words cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
