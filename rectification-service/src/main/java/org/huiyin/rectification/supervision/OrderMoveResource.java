package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.problem.Refusals;

/** What becomes of an order to correct (SUP-2). */
@Path("/v1/supervision-orders/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
class OrderMoveResource {

    private final AcknowledgeOrder acknowledgeOrder;
    private final ReportCorrection reportCorrection;
    private final SendOrderBack sendOrderBack;
    private final CloseOrder closeOrder;
    private final WithdrawOrder withdrawOrder;
    private final HelpToMakeGood helpToMakeGood;
    private final CommentOnOrder commentOnOrder;
    private final OrderViews views;
    private final DistrictTime time;
    private final CurrentCaller caller;

    OrderMoveResource(
            AcknowledgeOrder acknowledgeOrder,
            ReportCorrection reportCorrection,
            SendOrderBack sendOrderBack,
            CloseOrder closeOrder,
            WithdrawOrder withdrawOrder,
            HelpToMakeGood helpToMakeGood,
            CommentOnOrder commentOnOrder,
            OrderViews views,
            DistrictTime time,
            CurrentCaller caller) {
        this.acknowledgeOrder = acknowledgeOrder;
        this.reportCorrection = reportCorrection;
        this.sendOrderBack = sendOrderBack;
        this.closeOrder = closeOrder;
        this.withdrawOrder = withdrawOrder;
        this.helpToMakeGood = helpToMakeGood;
        this.commentOnOrder = commentOnOrder;
        this.views = views;
        this.time = time;
        this.caller = caller;
    }

    record CorrectionRequest(@NotBlank @Size(max = 5000) String report) {}

    /** @param correctBy another last day; absent: the deadline stays, and so does what has run out of it */
    record CorrectionReturnRequest(
            @NotBlank @Size(max = 2000) String reasons, @PlausibleDay @Nullable LocalDate correctBy) {}

    record ClosingRequest(@Size(max = 2000) @Nullable String note) {}

    record WithdrawalRequest(@NotBlank @Size(max = 2000) String reason) {}

    record WordsRequest(@NotBlank @Size(max = 2000) String text) {}

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "acknowledgeOrder", summary = "The organization says that the order has arrived")
    @APIResponseSchema(OrderView.class)
    public Response acknowledge(@PathParam("id") UUID id) {
        return answer(acknowledgeOrder.acknowledge(id, caller.get()));
    }

    @POST
    @Path("/correction")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "reportCorrection",
            summary = "The organization says what was corrected, and how; the clock stands still",
            description = "SUP-2. Up to 5,000 characters.")
    @APIResponseSchema(OrderView.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid CorrectionRequest request) {
        return answer(reportCorrection.report(id, request.report(), caller.get()));
    }

    @POST
    @Path("/correction-return")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "sendOrderBack",
            summary = "The correction is wanting: back with reasons, and with another last day if one is given",
            description = "SUP-2, TRU-4: not by anyone who did the correction. Superiors who were told are not told again.")
    @APIResponseSchema(OrderView.class)
    public Response sendBack(@PathParam("id") UUID id, @NotNull @Valid CorrectionReturnRequest request) {
        if (request.correctBy() != null && request.correctBy().isBefore(time.today())) {
            throw ProblemException.invalidField("/correctBy", "out-of-range", "Give today or a later day.");
        }
        return answer(sendOrderBack.sendBack(id, request.reasons(), request.correctBy(), caller.get()));
    }

    @POST
    @Path("/closing")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "closeOrder",
            summary = "It was corrected",
            description = "SUP-2, TRU-4: not by anyone who did the correction.")
    @APIResponseSchema(OrderView.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid ClosingRequest request) {
        return answer(closeOrder.close(id, request.note(), caller.get()));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "withdrawOrder", summary = "Take the order back, with the reason")
    @APIResponseSchema(OrderView.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        return answer(withdrawOrder.withdraw(id, request.reason(), caller.get()));
    }

    @POST
    @Path("/help")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "helpToMakeGood",
            summary = "Keep what the supervisors did to help",
            description = "SUP-2. It stands in the history, and moves no clock.")
    @APIResponseSchema(OrderView.class)
    public Response help(@PathParam("id") UUID id, @NotNull @Valid WordsRequest request) {
        return answer(helpToMakeGood.help(id, request.text(), caller.get()));
    }

    @POST
    @Path("/comments")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.LEADER})
    @Operation(
            operationId = "commentOnOrder",
            summary = "Say something about the order",
            description = "SUP-2. It stands in the history, and moves no clock.")
    @APIResponseSchema(OrderView.class)
    public Response comment(@PathParam("id") UUID id, @NotNull @Valid WordsRequest request) {
        return answer(commentOnOrder.comment(id, request.text(), caller.get()));
    }

    private Response answer(Outcome<SupervisionOrder> outcome) {
        SupervisionOrder order = Refusals.require(outcome);
        return Response.ok(views.of(order)).tag(EntityTags.of(order.version())).build();
    }
}
