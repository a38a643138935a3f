package org.huiyin.testkit.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that is right but for its caller.
 *
 * @param pathParameters by name
 * @param body JSON text; absent for none. Of an upload it is the part {@code request}
 * @param ifMatch the ETag to send; absent for none
 * @param file text of the part {@code file} of an upload
 */
public record AccessRequest(
        Map<String, String> pathParameters, @Nullable String body, @Nullable String ifMatch, String file) {

    public AccessRequest {
        pathParameters = Map.copyOf(pathParameters);
    }

    public static AccessRequest to(Map<String, String> pathParameters) {
        return new AccessRequest(pathParameters, null, null, "");
    }

    public static AccessRequest with(Map<String, String> pathParameters, String body) {
        return new AccessRequest(pathParameters, body, null, "");
    }

    public AccessRequest onVersion(String etag) {
        return new AccessRequest(pathParameters, body, etag, file);
    }

    public AccessRequest withFile(String text) {
        return new AccessRequest(pathParameters, body, ifMatch, text);
    }
}
