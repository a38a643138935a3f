package org.huiyin.opinions.sorting;

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
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionView;
import org.huiyin.opinions.collection.Prominence;

/** Opinions into categories (SRT-1, SRT-2). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class SortingResource {

    private final SortOpinion sorting;
    private final CurrentCaller caller;

    SortingResource(SortOpinion sorting, CurrentCaller caller) {
        this.sorting = sorting;
        this.caller = caller;
    }

    /** @param prominence absent when the opinion is not a prominent one */
    public record Sorting(
            @NotBlank @Size(max = CategoryRow.LONGEST_CODE) String categoryCode, @Nullable Prominence prominence) {}

    @POST
    @Path("/{id}/sorting")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "sortOpinion", summary = "Put an opinion into a category, or into another one")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response sort(@PathParam("id") UUID id, @NotNull @Valid Sorting request) {
        Opinion opinion = sorting.sort(caller.get(), id, request.categoryCode(), request.prominence()).orRefuse();
        return Response.ok(OpinionView.from(opinion))
                .tag(EntityTags.of(opinion.version()))
                .build();
    }
}
