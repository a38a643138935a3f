package org.huiyin.rectification.satisfaction;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.problem.Refusals;

/** Ballot codes: made, printed, taken back (SAT-1). */
@Path("/v1/surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
class BallotCodeResource {

    private static final int MOST_CODES = 5000;
    private static final String CSV = "text/csv";

    private final PanacheSurveys surveys;
    private final IssueBallotCodes issueBallotCodes;
    private final WithdrawBallotCodes withdrawBallotCodes;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    BallotCodeResource(
            PanacheSurveys surveys,
            IssueBallotCodes issueBallotCodes,
            WithdrawBallotCodes withdrawBallotCodes,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.surveys = surveys;
        this.issueBallotCodes = issueBallotCodes;
        this.withdrawBallotCodes = withdrawBallotCodes;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    record BallotCodesRequest(@NotNull @Min(1) @Max(MOST_CODES) Integer count) {}

    /** Shown this once; kept only as keyed hashes. */
    record BallotCodes(List<String> codes) {}

    record SheetRequest(@NotNull @Size(min = 1, max = MOST_CODES) List<@NotBlank @Size(max = 40) String> codes) {}

    /** @param codes which ones; absent for all that are unused */
    record WithdrawalRequest(
            @Size(min = 1, max = MOST_CODES) @Nullable List<@NotBlank @Size(max = 40) String> codes) {}

    /** @param withdrawn how many were unused and work no more */
    record Withdrawn(UUID surveyId, int withdrawn) {}

    @POST
    @Path("/{id}/ballot-codes")
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Idempotent
    @Operation(
            operationId = "issueBallotCodes",
            summary = "Make ballot codes; they are shown this once",
            description = """
                    SAT-1. Where it is known how many people are asked, there are no more codes than that: 409 \
                    ballot-codes-exhausted says how many are left. A random sample is drawn first: 409 sample-not-drawn.""")
    @APIResponseSchema(value = BallotCodes.class, responseCode = "201")
    public Response issueCodes(@PathParam("id") UUID id, @NotNull @Valid BallotCodesRequest request) {
        List<BallotCode> codes = Refusals.require(issueBallotCodes.issue(id, request.count(), caller.get()));
        return Response.created(URI.create("/v1/surveys/" + id))
                .entity(new BallotCodes(codes.stream().map(BallotCode::printed).toList()))
                .build();
    }

    @POST
    @Path("/{id}/ballot-code-sheets")
    @Produces({MediaType.TEXT_HTML, CSV})
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Operation(
            operationId = "printBallotCodes",
            summary = "Codes that the caller holds as slips to be printed (text/html), or as a table (text/csv)",
            description = """
                    SAT-1. Nothing is looked up or kept: codes are stored as hashes only. Shuffled anew each time. A code \
                    whose check character is wrong is named by pointer.""")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response sheet(@PathParam("id") UUID id, @NotNull @Valid SheetRequest request, @Context HttpHeaders headers) {
        Survey survey = surveys.require(id);
        jurisdiction.asSorterOrSupervisor(caller.get(), survey.organizationCode());
        BallotSheet sheet = BallotSheet.of(survey.sheetHead(), parsed(request.codes()));
        boolean isTable = wantsTable(headers);
        return Response.ok(isTable ? sheet.csv() : sheet.html(), (isTable ? CSV : MediaType.TEXT_HTML) + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/{id}/ballot-code-withdrawals")
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Operation(
            operationId = "withdrawBallotCodes",
            summary = "Take unused codes back, these or all; others may be made in their place",
            description = "SAT-1. Used codes and codes of other surveys are left as they are, and not counted.")
    @APIResponseSchema(Withdrawn.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        int withdrawn = Refusals.require(request.codes() == null
                ? withdrawBallotCodes.withdrawAll(id, caller.get())
                : withdrawBallotCodes.withdraw(id, parsed(request.codes()), caller.get()));
        return Response.ok(new Withdrawn(id, withdrawn)).build();
    }

    /** What is accepted best decides; whoever takes anything gets slips. */
    private static boolean wantsTable(HttpHeaders headers) {
        MediaType table = MediaType.valueOf(CSV);
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) || type.isCompatible(table))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }

    /** Each once. */
    private static List<BallotCode> parsed(List<String> typed) {
        Set<BallotCode> codes = new LinkedHashSet<>();
        for (int index = 0; index < typed.size(); index++) {
            Optional<BallotCode> code = BallotCode.parse(typed.get(index));
            if (code.isEmpty()) {
                throw ProblemException.invalidField("/codes/" + index, "wrong-format", "This is no ballot code; check it.");
            }
            codes.add(code.get());
        }
        return new ArrayList<>(codes);
    }
}
