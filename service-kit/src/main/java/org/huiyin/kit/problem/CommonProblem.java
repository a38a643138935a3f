package org.huiyin.kit.problem;

/** The errors that every service has. Each service adds its own catalogue. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    INVALID_REQUEST(400, "Some fields are missing or not allowed"),
    INVALID_CURSOR(400, "The cursor is not one that this list gave out"),
    INVALID_IDENTIFIER(400, "The identifier is not a UUID"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    FOREIGN_ORGANIZATION(403, "This belongs to another organization"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This resource does not know the method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "Someone else changed this at the same time"),
    WEBHOOK_NOT_IN_STATE(409, "The webhook's state does not allow this"),
    WEBHOOKS_FULL(409, "There are as many webhooks as there may be"),
    CURSOR_EXPIRED(410, "What follows the cursor is no longer kept"),
    LENGTH_REQUIRED(411, "The length of the body must be announced"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not understood"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another request"),
    PRECONDITION_REQUIRED(428, "An If-Match header is needed"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    REQUEST_FAILED(400, "The request cannot be served"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A part that is needed is away for the moment");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
