package org.huiyin.opinions.imports;

/** What a register of opinions may tell, named as in the request. It has no field for a giver (COL-5). */
enum OpinionField {
    SOURCE_ID("sourceId"),
    TITLE("title"),
    TEXT("text"),
    RECEIVED_ON("receivedOn"),
    ORGANIZATION_CODE("organizationCode"),
    TARGET("target"),
    CHANNEL("channel"),
    RESPONDENT("respondent"),
    DIRECTION("direction"),
    COLLECTED_BY("collectedBy"),
    ACTIVITY_ID("activityId"),
    PERSON("person");

    private final String json;

    OpinionField(String json) {
        this.json = json;
    }

    /** The name in the request. */
    @Override
    public String toString() {
        return json;
    }

    /** Whether each row has its own: a merged cell does not say it for the rows below. */
    boolean isOfOneRow() {
        return isWords() || this == SOURCE_ID;
    }

    /** Whether its cell holds words of the one who gave the opinion. */
    boolean isWords() {
        return this == TITLE || this == TEXT;
    }
}
