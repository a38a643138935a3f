package org.huiyin.localstack.process;

/** A part of the stack could not do what it was asked for. The message is written for the person at the terminal. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
