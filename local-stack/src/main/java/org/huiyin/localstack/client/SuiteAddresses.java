package org.huiyin.localstack.client;

import java.net.URI;

/** Where the three services answer. */
public record SuiteAddresses(URI opinions, URI rectification, URI reporting) {

    /** Nouns are unique across the suite, so the first one tells the service, as it would in a gateway. */
    URI of(String path) {
        String[] segments = path.split("[/?]");
        return switch (segments[2]) {
            case "changes", "event-feeds", "webhooks", "dead-letters", "code-lists" -> named(segments[3]);
            case "opinions", "receipts", "problems", "problem-regroupings", "opinion-sortings", "opinion-imports",
                    "categories", "collection-activities", "contact-points", "attachments", "forwardings", "appraisals",
                    "answer-drafts", "giver-replies", "reply-deadlines", "organizations", "leadership-teams", "members",
                    "campaigns", "working-calendars", "requirements", "health" -> opinions;
            case "statistics", "noticeboard", "bulletins", "ledgers", "reports", "projections" -> reporting;
            default -> rectification;
        };
    }

    /** What every service has under the same noun carries its name, with or without "-service". */
    private URI named(String service) {
        return service.startsWith("opinions") ? opinions : service.startsWith("reporting") ? reporting : rectification;
    }
}
