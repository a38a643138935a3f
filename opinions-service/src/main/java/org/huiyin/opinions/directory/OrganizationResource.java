package org.huiyin.opinions.directory;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Filter;

/** The tree of organizations (CAM-1). Reading it is public: the form for opinions offers names and codes. */
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RunOnVirtualThread
class OrganizationResource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Organizations organizations;
    private final OrganizationList list;
    private final OrganizationHistory history;
    private final CreateOrganization creation;
    private final ChangeOrganization change;
    private final CurrentCaller caller;

    OrganizationResource(
            Organizations organizations,
            OrganizationList list,
            OrganizationHistory history,
            CreateOrganization creation,
            ChangeOrganization change,
            CurrentCaller caller) {
        this.organizations = organizations;
        this.list = list;
        this.history = history;
        this.creation = creation;
        this.change = change;
        this.caller = caller;
    }

    /**
     * @param parentCode absent for a district, and only for a district
     * @param batch 1 when absent
     * @param active true when absent; it changes by /dissolution, /merger and /reactivation alone
     */
    public record OrganizationDescription(
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganizationKind kind,
            @Nullable @Size(max = 64) String parentCode,
            @Nullable @Min(1) @Max(OrganizationRow.LAST_BATCH) Integer batch,
            @Nullable Boolean active) {

        OrganizationRow toRow(String code) {
            return new OrganizationRow(
                    code, name.strip(), kind, parentCode, batch == null ? 1 : batch, active == null || active);
        }
    }

    /** See {@link OrganizationDescription}. */
    public record NewOrganization(
            @NotNull @Pattern(regexp = OrganizationRow.CODE_PATTERN) String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganizationKind kind,
            @Nullable @Size(max = 64) String parentCode,
            @Nullable @Min(1) @Max(OrganizationRow.LAST_BATCH) Integer batch,
            @Nullable Boolean active) {

        OrganizationRow toRow() {
            return new OrganizationDescription(name, kind, parentCode, batch, active).toRow(code);
        }
    }

    /** A page of organizations. */
    public record OrganizationPage(List<OrganizationView> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listOrganizations",
            summary = "Organizations in the order of their codes, as they stand or as they stood on a day (CAM-1)")
    @APIResponseSchema(value = OrganizationPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("kind") @Nullable OrganizationKind kind,
            @QueryParam("text") @Nullable String text,
            @Parameter(description = "The tree as it stood at the end of that day (Asia/Shanghai), dissolved ones included")
                    @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String parentCode = Filter.code("parent", parent);
        String part = Filter.text("text", text);
        Cursor after = Cursor.parse(cursor, 1);
        if (on != null && (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR)) {
            throw ProblemException.invalidField("?on", "out-of-range", "Give a day from 1900 to 2199.");
        }
        Page<OrganizationView> page = on == null
                ? list.page(parentCode, kind, part, limit, after)
                : history.on(on, parentCode, kind, part, limit, after);
        return page.toResponse(uri);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getOrganization", summary = "One organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("code") String code) {
        Organization organization =
                organizations.withCode(code).orElseThrow(() -> ProblemException.notFound("organization"));
        return answer(Response.ok(), organization);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "createOrganization", summary = "Put an organization into the tree")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201", responseDescription = "Created")
    public Response create(@NotNull @Valid NewOrganization request) {
        Organization organization = creation.create(caller.get(), request.toRow());
        return answer(Response.created(URI.create("/v1/organizations/" + organization.code())), organization);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "changeOrganization", summary = "Describe an organization anew, or move it")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrganizationDescription request) {
        Organization organization = change.change(caller.get(), request.toRow(code), ifMatch);
        return answer(Response.ok(), organization);
    }

    private static Response answer(Response.ResponseBuilder response, Organization organization) {
        return response.entity(OrganizationView.from(organization))
                .tag(EntityTags.of(organization.version()))
                .build();
    }
}
