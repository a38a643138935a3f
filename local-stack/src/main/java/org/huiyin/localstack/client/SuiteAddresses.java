package org.huiyin.localstack.client;

import java.net.URI;

/** Where the three services answer. */
public record SuiteAddresses(URI opinions, URI rectification, URI reporting) {

    /** Nouns are unique across the suite, so the first one tells the service, as it would in a gateway. */
    URI of(String path) {
        String noun = path.split("[/?]")[2];
        return switch (noun) {
            case "opinions", "receipts", "problems", "categories", "collection-activities", "opinion-imports",
                    "organizations", "leadership-teams", "campaigns", "members", "attachments",
                    "health" -> opinions;
            case "statistics", "noticeboard", "bulletins", "ledgers", "reports", "projections" -> reporting;
            default -> rectification;
        };
    }
}
