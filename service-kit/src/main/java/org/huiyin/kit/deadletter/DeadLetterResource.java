package org.huiyin.kit.deadletter;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.InboxProcessor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.watch.BrokerWatch;

/** What could not be processed, and its replay after the mend. */
@Path("/v1/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
class DeadLetterResource {

    private final DeadLetterQueue queue;
    private final InboxProcessor processor;
    private final Instance<EventHandler> handler;
    private final BrokerWatch watch;
    private final String service;

    DeadLetterResource(
            DeadLetterQueue queue,
            InboxProcessor processor,
            Instance<EventHandler> handler,
            BrokerWatch watch,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.queue = queue;
        this.processor = processor;
        this.handler = handler;
        this.watch = watch;
        this.service = service;
    }

    /** @param waiting how many wait; {@code letters} holds at most the hundred oldest */
    public record DeadLetterList(long waiting, List<DeadLetter> letters) {}

    /**
     * @param replayed how many were tried
     * @param waiting how many failed again or came in meanwhile
     */
    public record Replay(long replayed, long waiting) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Records that this service could not process, with the reason")
    public DeadLetterList list(@PathParam("service") String name) {
        requireThisService(name);
        return new DeadLetterList(queue.count(), queue.waiting());
    }

    @POST
    @Path("/replays")
    @Operation(operationId = "replayDeadLetters", summary = "Try every waiting record once more")
    public Replay replay(@PathParam("service") String name) {
        requireThisService(name);
        long replayed = queue.replay(letters -> processor.process(letters, handler.get()));
        watch.askNow();
        return new Replay(replayed, queue.count());
    }

    private void requireThisService(String name) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("service here");
        }
    }
}
