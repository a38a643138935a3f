package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.problem.Refusals;

/** Rules that items leave behind (REC-9). */
@Path("/v1/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@RunOnVirtualThread
class RegulationResource {

    private final NameRegulation nameRegulation;
    private final ItemViews views;
    private final CurrentCaller caller;

    RegulationResource(NameRegulation nameRegulation, ItemViews views, CurrentCaller caller) {
        this.nameRegulation = nameRegulation;
        this.views = views;
        this.caller = caller;
    }

    /**
     * A rule that was issued.
     *
     * @param number of the document
     * @param link where it can be read, http or https
     */
    record RegulationRequest(
            @NotBlank @Size(max = 200) String title,
            @Size(min = 1, max = 100) @Nullable String number,
            @NotNull @PlausibleDay LocalDate issuedOn,
            @Size(max = 500) @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]+") @Nullable String link) {

        Regulation toRegulation() {
            return new Regulation(title, number, issuedOn, link);
        }
    }

    @POST
    @Path("/{id}/regulations")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(
            operationId = "nameRegulation",
            summary = "The lead organization names a rule that the item has left behind",
            description = "REC-9. From the first progress on and also after the conclusion; at most 20, and none is taken back. It is "
                    + "published with the commitment, in the public log and by the event regulation-made.v1.")
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public Response name(@PathParam("id") UUID id, @NotNull @Valid RegulationRequest request) {
        Item item = Refusals.require(nameRegulation.name(id, request.toRegulation(), caller.get()));
        return Response.status(Response.Status.CREATED)
                .entity(views.view(item))
                .tag(EntityTags.of(item.version()))
                .build();
    }
}
