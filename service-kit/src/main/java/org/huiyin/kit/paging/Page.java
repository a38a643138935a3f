package org.huiyin.kit.paging;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /** Rows in a page when the client does not say. */
    public static final String DEFAULT_LIMIT = "50";
    /** Most rows in a page. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from one row more than was asked for: the extra row tells whether there is a next page.
     *
     * @param rows up to {@code limit + 1} rows
     * @param cursorOf the sort keys of a row
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }

    /** 200 with a {@code Link: <…>; rel="next"} header (RFC 8288) where there is a next page. */
    public Response toResponse(UriInfo request) {
        Response.ResponseBuilder response = Response.ok(this);
        if (next != null) {
            response.link(request.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
        }
        return response.build();
    }
}
