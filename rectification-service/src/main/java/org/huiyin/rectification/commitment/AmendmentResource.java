package org.huiyin.rectification.commitment;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.AmendmentRequest.AmendmentView;
import org.huiyin.rectification.problem.Refusals;

/** Changes of commitments, asked for with a reason (REC-6). */
@Path("/v1/commitments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@RunOnVirtualThread
class AmendmentResource {

    private static final int MOST_MEASURES = 20;
    private static final int LONGEST_LINE = 500;

    private final ReadAmendments readAmendments;
    private final RequestAmendment requestAmendment;
    private final CurrentCaller caller;

    AmendmentResource(ReadAmendments readAmendments, RequestAmendment requestAmendment, CurrentCaller caller) {
        this.readAmendments = readAmendments;
        this.requestAmendment = requestAmendment;
        this.caller = caller;
    }

    /**
     * @param field {@code deadline}, {@code measures} or {@code goal}
     * @param after a date, one measure to a line, or the goal
     * @param fileIds files of the organization that the reason rests on; may be absent
     */
    record NewAmendmentRequest(
            @NotBlank @Size(max = 20) String field,
            @NotBlank @Size(max = 10_000) String after,
            @NotBlank @Size(max = 2000) String reason,
            @Size(max = 10) @Nullable List<@NotNull UUID> fileIds) {

        RequestAmendment.Change toChange() {
            return new RequestAmendment.Change(amendedField(), after, reason, fileIds == null ? List.of() : fileIds);
        }

        AmendedField amendedField() {
            return AmendedField.ofFieldName(field)
                    .orElseThrow(() -> ProblemException.invalidField(
                            "/field", "unknown-value", "Use deadline, measures or goal."));
        }

        void requireReadableAfter() {
            boolean isReadable = switch (amendedField()) {
                case DEADLINE -> isPlausibleDay(after);
                case GOAL -> after.length() <= 1000;
                case MEASURES -> areMeasures(after.split("\n"));
            };
            if (!isReadable) {
                throw ProblemException.invalidField(
                        "/after", "wrong-format", "Use a date like 2026-04-30, up to 20 lines of measures, or a goal.");
            }
        }

        private static boolean isPlausibleDay(String text) {
            try {
                return PlausibleDay.Check.holds(LocalDate.parse(text));
            } catch (DateTimeParseException malformed) {
                return false;
            }
        }

        private static boolean areMeasures(String[] lines) {
            for (String line : lines) {
                if (line.isBlank() || line.length() > LONGEST_LINE) {
                    return false;
                }
            }
            return lines.length > 0 && lines.length <= MOST_MEASURES;
        }
    }

    /** At most the hundred latest. */
    record AmendmentList(List<AmendmentView> items) {}

    @POST
    @Path("/{id}/amendments")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(operationId = "requestAmendment", summary = "Ask for another deadline, other measures or another goal")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "201")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid NewAmendmentRequest request) {
        request.requireReadableAfter();
        AmendmentView made =
                Refusals.require(requestAmendment.request(id, request.toChange(), caller.get())).view();
        return Response.created(URI.create("/v1/commitments/" + id + "/amendments")).entity(made).build();
    }

    @GET
    @Path("/{id}/amendments")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAmendments",
            summary = "Amendments of a commitment that were asked for, latest first",
            description = "REC-6, REP-7. Of a person's plan, who decides on them reads only those that wait.")
    @APIResponseSchema(AmendmentList.class)
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new AmendmentList(
                        readAmendments.of(id, caller.get()).stream().map(AmendmentRequest::view).toList()))
                .build();
    }
}
