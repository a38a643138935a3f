package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Role;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;
import org.huiyin.opinions.filter.Filter;

/** The figures beside the desk's list (SRT-1, SRT-2). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class DeskCountResource {

    private final DeskCounts counts;

    DeskCountResource(DeskCounts counts) {
        this.counts = counts;
    }

    /**
     * @param count opinions, at most 10,000
     * @param more whether there are more than 10,000
     */
    public record StateCount(OpinionState state, int count, boolean more) {}

    /** See {@link StateCount}. */
    public record ProminenceCount(Prominence prominence, int count, boolean more) {}

    /** See {@link StateCount}; opinions of the categories below it are among them. */
    public record CategoryCount(String categoryCode, String name, int count, boolean more) {}

    /** @param categories directly below the parent that was asked for, or of the first level; at most 200 */
    public record OpinionCounts(
            List<StateCount> states, List<ProminenceCount> prominences, List<CategoryCount> categories) {}

    @GET
    @Path("/counts")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "countOpinions",
            summary = "How many opinions of a campaign are in each state, of each prominence and in each category",
            description = "Exact up to 10,000 each; beyond that `more` is true. Reports have the exact figures.")
    @APIResponseSchema(value = OpinionCounts.class, responseCode = "200", responseDescription = "OK")
    public OpinionCounts count(
            @QueryParam("campaign") @NotNull UUID campaign, @QueryParam("parent") @Nullable String parent) {
        return new OpinionCounts(
                counts.byState(campaign).stream()
                        .map(each -> new StateCount(
                                each.state(), each.opinions().count(), each.opinions().more()))
                        .toList(),
                counts.byProminence(campaign).stream()
                        .map(each -> new ProminenceCount(
                                each.prominence(), each.opinions().count(), each.opinions().more()))
                        .toList(),
                counts.byCategory(campaign, Filter.code("parent", parent)).stream()
                        .map(each -> new CategoryCount(
                                each.code(), each.name(), each.opinions().count(), each.opinions().more()))
                        .toList());
    }
}
