package org.huiyin.kit.http;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.huiyin.kit.problem.ProblemException;

/** No path or query parameter may hold text that could not be stored or compared. */
final class ForbiddenCharactersFilter {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        refuse("", uri.getPathParameters());
        refuse("?", uri.getQueryParameters());
    }

    private static void refuse(String prefix, Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!values.stream().allMatch(StrictText::isStorable)) {
                throw ProblemException.invalidField(
                        prefix + name, "wrong-format", "Remove control characters and broken characters.");
            }
        });
    }
}
