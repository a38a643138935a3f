package org.huiyin.kit.http;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;

/** Entity tags that are an aggregate's version, for conditional changes (RFC 9110, 13). */
public final class EntityTags {

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The change is for the version that the caller has read.
     *
     * @param ifMatch the If-Match header
     * @throws ProblemException 428 without the header, 412 when it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you have read.");
        }
        String expected = "\"" + version + "\"";
        boolean matches = ifMatch.strip().equals("*");
        for (String candidate : ifMatch.split(",")) {
            matches = matches || candidate.strip().equals(expected);
        }
        if (!matches) {
            throw new ProblemException(Problem.of(
                            CommonProblem.PRECONDITION_FAILED,
                            "Read it again and repeat the change on the present version.")
                    .with("currentETag", expected));
        }
    }
}
