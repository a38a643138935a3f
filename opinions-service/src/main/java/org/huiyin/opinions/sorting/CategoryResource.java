package org.huiyin.opinions.sorting;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.filter.Filter;

/** The category tree (SRT-1). Reading it is public. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class CategoryResource {

    private final Categories categories;
    private final CreateCategory creation;
    private final CurrentCaller caller;

    CategoryResource(Categories categories, CreateCategory creation, CurrentCaller caller) {
        this.categories = categories;
        this.creation = creation;
        this.caller = caller;
    }

    /** @param parentCode absent on the first level */
    public record NewCategory(
            @NotBlank @Size(max = CategoryRow.LONGEST_CODE) String code,
            @NotBlank @Size(max = CategoryRow.LONGEST_NAME) String name,
            @Nullable @Size(max = CategoryRow.LONGEST_CODE) String parentCode) {

        CategoryRow toRow() {
            return new CategoryRow(code.strip(), name.strip(), parentCode);
        }
    }

    /** @param level 1 to 3 */
    public record CategoryView(String code, String name, @Nullable String parentCode, int level) {

        static CategoryView from(Category category) {
            return new CategoryView(category.code(), category.name(), category.parentCode(), category.level());
        }
    }

    /** A page of categories. */
    public record CategoryPage(List<CategoryView> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(operationId = "listCategories", summary = "Categories in the order of their codes")
    @APIResponseSchema(value = CategoryPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Category> rows = categories.page(Filter.code("parent", parent), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, category -> Cursor.of(category.code()))
                .map(CategoryView::from)
                .toResponse(uri);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "createCategory", summary = "Put a category into the tree")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201", responseDescription = "Created")
    public Response create(@NotNull @Valid NewCategory request) {
        Category category = creation.create(caller.get(), request.toRow());
        return Response.created(UriBuilder.fromPath("/v1/categories").queryParam("parent", "{p}")
                        .build(category.parentCode() == null ? "" : category.parentCode()))
                .entity(CategoryView.from(category))
                .build();
    }
}
