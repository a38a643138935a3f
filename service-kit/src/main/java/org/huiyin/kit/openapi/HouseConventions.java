package org.huiyin.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.problem.Problem;

/**
 * Adds to each operation what the kit does for it: problem+json for every refusal (RFC 9457), the Idempotency-Key of a
 * creating POST, the precondition of a change (RFC 9110, 13), the link of a page (RFC 8288).
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class HouseConventions implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Set<String> idempotent = new HashSet<>();

    /** @param index where the resources' annotations are */
    public HouseConventions(IndexView index) {
        for (AnnotationInstance marked : index.getAnnotations(DotName.createSimple(Idempotent.class))) {
            if (marked.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationInstance operation = marked.target().asMethod().annotation(OPERATION);
                if (operation != null && operation.value("operationId") != null) {
                    idempotent.add(operation.value("operationId").asString());
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problemSchema());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        refusal(operation, "400", "The request is malformed or a field is not allowed.");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusal(operation, "401", "A valid access token is needed.");
            refusal(operation, "403", "The caller may not do this.");
        }
        if (path.contains("{")) {
            refusal(operation, "404", "There is nothing here.");
        }
        if (method != PathItem.HttpMethod.GET) {
            refusal(operation, "409", "The state does not allow this, or someone else has just changed it.");
        }
        if (idempotent.contains(operation.getOperationId())) {
            describeKey(operation);
        }
        preconditions(operation);
        if (isList(operation)) {
            header(operation, "200", "Link", "The next page, rel=next; absent on the last one.");
        }
        header(operation, "201", "Location", "Where it is.");
        header(operation, "202", "Location", "Where the progress is.");
    }

    private static void describeKey(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !"Idempotency-Key".equals(parameter.getName()))
                    .toList());
        }
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("The same key and request within 24 hours give the same answer and no second effect. "
                        + "Best a UUID; without a token at least 22 characters, for others have keys too.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .pattern("^[\\x21-\\x7e]{1,200}$")));
        refusal(operation, "422", "The Idempotency-Key was used with another request.");
    }

    private static void preconditions(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                parameter.setDescription("The ETag of the version that was read.");
                refusal(operation, "412", "It has changed since it was read.");
                refusal(operation, "428", "The If-Match header is missing.");
            }
        }
    }

    private static boolean isList(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static void refusal(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse stated = operation.getResponses().getAPIResponse(status);
        APIResponse response = stated == null ? OASFactory.createAPIResponse().description(description) : stated;
        if (response.getContent() == null) {
            Content content = OASFactory.createContent();
            content.addMediaType(
                    Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
            response.setContent(content);
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void header(Operation operation, String status, String name, String description) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        boolean isStated = response != null && response.getHeaders() != null && response.getHeaders().containsKey(name);
        if (response != null && !isStated) {
            response.addHeader(name, OASFactory.createHeader()
                    .description(description)
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
        }
    }

    private static Schema problemSchema() {
        Schema text = text();
        Schema fieldProblem = object()
                .addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("detail", text());
        Schema problem = object().description("Problem details (RFC 9457); every code is listed in docs/errors.md.");
        problem.addProperty("type", text().format("uri"));
        problem.addProperty("title", text);
        problem.addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)));
        problem.addProperty("code", text());
        problem.addProperty("detail", text());
        problem.addProperty("errors", OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .items(fieldProblem));
        return problem.required(List.of("type", "title", "status", "code"));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }
}
