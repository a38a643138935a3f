package org.huiyin.localstack.process;

/** Where the parts say what they are doing. Called from several threads. */
@FunctionalInterface
public interface Progress {

    /** One that keeps silent, for tests. */
    Progress SILENT = (part, message) -> { };

    /** Tells one line about a part, such as {@code kafka} and {@code up in 2.1 s}. */
    void tell(String part, String message);
}
