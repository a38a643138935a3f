package org.huiyin.kit.sample;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.PlanChanged;
import org.huiyin.contracts.rectification.PlanSnapshot;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;

@Path("/v1/notes")
@RunOnVirtualThread
class NoteResource {

    enum Colour { RED, BLUE }

    record Line(@NotNull @Size(min = 1, max = 5) String words) {}

    record NoteRequest(
            @NotNull @Size(min = 1, max = 20) String text,
            int count,
            Colour colour,
            LocalDate day,
            @Size(max = 3) List<@Valid Line> lines) {}

    record NoteAnswer(UUID id, String text, long version) {}

    private final EntityManager entities;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final CurrentCaller caller;

    NoteResource(EntityManager entities, Outbox outbox, ChangeLog changes, CurrentCaller caller) {
        this.entities = entities;
        this.outbox = outbox;
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Idempotent
    @Transactional
    public Response write(@NotNull @Valid NoteRequest request) {
        if (request.text().equals("refuse")) {
            throw ProblemException.notFound("note");
        }
        Note note = new Note(request.text());
        entities.persist(note);
        tell(note);
        changes.record(caller.get(), "write-note", "note", note.id().toString(), Map.of());
        return Response.created(URI.create("/v1/notes/" + note.id())).entity(answer(note)).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Transactional
    public Response rewrite(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NoteRequest request) {
        Note note = entities.find(Note.class, id);
        if (note == null) {
            throw ProblemException.notFound("note");
        }
        EntityTags.requireMatch(ifMatch, note.version());
        note.rewrite(request.text());
        tell(note);
        return Response.ok(answer(note)).tag(EntityTags.of(note.version())).build();
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") String cursor,
            @QueryParam("colour") Colour colour,
            @QueryParam("day") LocalDate day,
            @Context UriInfo uri) {
        Cursor after = Cursor.parse(cursor, 1);
        List<Note> notes = entities.createQuery("from Note where id > :after order by id", Note.class)
                .setParameter("after", after == null ? new UUID(0, 0) : after.uuid(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.cut(notes, limit, note -> Cursor.of(note.id())).map(NoteResource::answer).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    public NoteAnswer read(@PathParam("id") UUID id) {
        throw ProblemException.notFound("note");
    }

    @GET
    @Path("/unannotated")
    public String forgotten() {
        return "nobody said who may";
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret inside");
    }

    private void tell(Note note) {
        PlanSnapshot data = new PlanSnapshot(
                note.id().toString(), UUID.randomUUID().toString(), "DEMO", "TEAM", "DRAFT", 0, null);
        outbox.record(new OutgoingEvent(
                EventCatalogue.PLAN_SUBMITTED, "note", note.id(), note::version, new PlanChanged(data)));
    }

    private static NoteAnswer answer(Note note) {
        return new NoteAnswer(note.id(), note.text(), note.version());
    }
}
