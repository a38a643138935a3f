package org.huiyin.localstack.client;

/** A service refused a request that the caller expected to succeed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refused(String request, Answer answer) {
        super("%s: %d %s".formatted(request, answer.status(), answer.body()));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
