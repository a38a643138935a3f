package org.huiyin.opinions.campaign;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.workday.WorkdayCalendar;

/** Working calendars (CAM-6), and the arithmetic by them, so that no frontend has its own. Reading is public. */
@Path("/v1/working-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaign")
@RunOnVirtualThread
class WorkingCalendarResource {

    private static final int LONGEST_TERM = 1_000;

    private final CalendarYears calendars;
    private final PublishCalendar publication;
    private final WorkingDays counting;
    private final CurrentCaller caller;

    WorkingCalendarResource(
            CalendarYears calendars, PublishCalendar publication, WorkingDays counting, CurrentCaller caller) {
        this.calendars = calendars;
        this.publication = publication;
        this.counting = counting;
        this.caller = caller;
    }

    /** A page of calendars. */
    public record WorkingCalendarPage(List<WorkingCalendarView> items, @Nullable String next) {}

    /** The whole year: every public holiday and every weekend day that is worked instead (调休). */
    public record YearOfDays(@NotEmpty @Size(max = 366) List<@NotNull @Valid DayOfYear> days) {

        List<CalendarDay> checkedDays(int year) {
            Set<LocalDate> seen = new HashSet<>();
            List<CalendarDay> checked = days.stream().map(DayOfYear::toDay).toList();
            for (int index = 0; index < checked.size(); index++) {
                Optional<CalendarFault> fault = checked.get(index).fault(year, seen);
                if (fault.isPresent()) {
                    String pointer = "/days/%d/%s".formatted(index, fault.get().field());
                    throw ProblemException.invalidField(pointer, "not-allowed", fault.get().en() + ".");
                }
            }
            return checked;
        }
    }

    /** @param name of the holiday, such as 国庆节 */
    public record DayOfYear(
            @NotNull @PlausibleDay LocalDate date,
            @NotNull DayKind kind,
            @Nullable @Size(max = CalendarDay.LONGEST_NAME) String name) {

        CalendarDay toDay() {
            return new CalendarDay(date, kind, name == null || name.isBlank() ? null : name.strip());
        }
    }

    /**
     * The end of a term.
     *
     * @param from the day on which it begins; it does not count
     * @param on the working day on which it ends
     * @param calendarKnown false where a year has no calendar: there it was counted Monday to Friday
     * @param unknownYears those years
     */
    public record DeadlineAnswer(
            LocalDate from, int workingDays, LocalDate on, boolean calendarKnown, Set<Integer> unknownYears) {}

    /** How many working days lie after the one day, up to and including the other; see {@link DeadlineAnswer}. */
    public record SpanAnswer(
            LocalDate after, LocalDate until, int workingDays, boolean calendarKnown, Set<Integer> unknownYears) {}

    @GET
    @PermitAll
    @Operation(operationId = "listWorkingCalendars", summary = "Working calendars in the order of their years (CAM-6)")
    @APIResponseSchema(value = WorkingCalendarPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<CalendarYear> rows = calendars.page(limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, calendar -> Cursor.of(calendar.year())).map(this::view).toResponse(uri);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(operationId = "getWorkingCalendar", summary = "The working calendar of a year (CAM-6)")
    @APIResponseSchema(value = WorkingCalendarView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("year") int year) {
        CalendarYear calendar =
                calendars.findByIdOptional(year).orElseThrow(() -> ProblemException.notFound("working calendar"));
        return answer(Response.ok(), calendar);
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "publishWorkingCalendar",
            summary = "Put a year's working calendar in force, as a whole; If-Match is needed where it has one (CAM-6)")
    @APIResponseSchema(value = WorkingCalendarView.class, responseCode = "200", responseDescription = "OK")
    public Response publish(
            @PathParam("year") int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid YearOfDays request) {
        PublishCalendar.Publication publication =
                this.publication.publish(caller.get(), year, request.checkedDays(year), ifMatch);
        return answer(
                publication.isNew() ? Response.created(URI.create("/v1/working-calendars/" + year)) : Response.ok(),
                publication.calendar());
    }

    @GET
    @Path("/deadline")
    @PermitAll
    @Operation(operationId = "computeDeadline", summary = "The day on which a term of working days ends (CAM-6)")
    @APIResponseSchema(value = DeadlineAnswer.class, responseCode = "200", responseDescription = "OK")
    public Response deadline(
            @QueryParam("from") @NotNull @PlausibleDay @Nullable LocalDate from,
            @QueryParam("workingDays") @NotNull @Min(1) @Max(LONGEST_TERM) @Nullable Integer workingDays) {
        WorkdayCalendar calendar = counting.current();
        LocalDate begin = required("from", from);
        int days = required("workingDays", workingDays);
        WorkdayCalendar.Deadline deadline = calendar.deadline(begin, days);
        return Response.ok(new DeadlineAnswer(
                        begin,
                        days,
                        deadline.day(),
                        deadline.calendarKnown(),
                        new TreeSet<>(calendar.unknownYears(begin, deadline.day()))))
                .build();
    }

    @GET
    @Path("/span")
    @PermitAll
    @Operation(
            operationId = "countWorkingDays",
            summary = "How many working days lie after a day, up to and including another within ten years (CAM-6)")
    @APIResponseSchema(value = SpanAnswer.class, responseCode = "200", responseDescription = "OK")
    public Response span(
            @QueryParam("after") @NotNull @PlausibleDay @Nullable LocalDate after,
            @QueryParam("until") @NotNull @PlausibleDay @Nullable LocalDate until) {
        LocalDate first = required("after", after);
        LocalDate last = required("until", until);
        if (last.isAfter(first.plusDays(WorkdayCalendar.LONGEST_SPAN))) {
            throw ProblemException.invalidField("?until", "out-of-range", "Give a day at most ten years later.");
        }
        WorkdayCalendar calendar = counting.current();
        Set<Integer> unknown = new TreeSet<>(calendar.unknownYears(first, last));
        return Response.ok(new SpanAnswer(first, last, calendar.workingDays(first, last), unknown.isEmpty(), unknown))
                .build();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalidField("?" + name, "required", "Give the parameter " + name + ".");
        }
        return value;
    }

    private Response answer(Response.ResponseBuilder response, CalendarYear calendar) {
        return response.entity(view(calendar)).tag(EntityTags.of(calendar.version())).build();
    }

    private WorkingCalendarView view(CalendarYear calendar) {
        WorkdayCalendar days = new WorkdayCalendar(
                Set.copyOf(calendar.daysOf(DayKind.HOLIDAY)),
                Set.copyOf(calendar.daysOf(DayKind.WORKED_WEEKEND)),
                Set.of(calendar.year()));
        LocalDate lastOfYearBefore = LocalDate.of(calendar.year() - 1, 12, 31);
        int worked = days.workingDays(lastOfYearBefore, LocalDate.of(calendar.year(), 12, 31));
        return new WorkingCalendarView(calendar.year(), worked, calendar.days());
    }
}
