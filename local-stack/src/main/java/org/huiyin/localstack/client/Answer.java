package org.huiyin.localstack.client;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body a missing node when there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The text at a JSON pointer, empty when there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText();
    }

    /** The ETag of the version that was read or made. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }
}
