package org.huiyin.opinions.collection;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.leadership.PostDirectory;
import org.huiyin.opinions.members.MemberDirectory;

/** Whom an opinion about an individual is about: for the office and auditors alone (COL-4, SRT-4). */
@Path("/v1/opinions/{id}/person")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class OpinionPersonResource {

    private final Opinions opinions;
    private final OpinionPersons persons;
    private final PostDirectory posts;
    private final MemberDirectory members;
    private final NamePerson naming;
    private final CurrentCaller caller;

    OpinionPersonResource(
            Opinions opinions,
            OpinionPersons persons,
            PostDirectory posts,
            MemberDirectory members,
            NamePerson naming,
            CurrentCaller caller) {
        this.opinions = opinions;
        this.persons = persons;
        this.posts = posts;
        this.members = members;
        this.naming = naming;
        this.caller = caller;
    }

    /**
     * Exactly one of them.
     *
     * @param postId of the team of the organization that the opinion is about
     * @param memberNumber of an ordinary member in that organization's ledger
     */
    public record PersonNaming(@Nullable UUID postId, @Nullable @Size(min = 1, max = 64) String memberNumber) {}

    /**
     * Whom an opinion is about; nothing but the level while it is not known.
     *
     * @param postTitle absent when the team has the post no more
     */
    public record PersonView(
            Target target,
            String organizationCode,
            @Nullable UUID postId,
            @Nullable String postTitle,
            @Nullable UUID memberId,
            @Nullable String memberNumber) {}

    @GET
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(operationId = "getOpinionPerson", summary = "Whom an opinion about an individual is about")
    @APIResponseSchema(value = PersonView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(view(opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"))))
                .build();
    }

    @POST
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "nameOpinionPerson",
            summary = "Say, or correct, which post's holder or member an opinion is about")
    @APIResponseSchema(value = PersonView.class, responseCode = "200", responseDescription = "OK")
    public Response name(@PathParam("id") UUID id, @NotNull @Valid PersonNaming request) {
        if (request.postId() != null && request.memberNumber() != null) {
            throw ProblemException.invalidField("/memberNumber", "not-allowed", "Name a post or a member, not both.");
        }
        return Response.ok(view(naming.name(caller.get(), id, request.postId(), request.memberNumber())))
                .build();
    }

    private PersonView view(Opinion opinion) {
        UUID postId = null;
        UUID memberId = null;
        Optional<AboutPerson> person = persons.of(opinion.id().value());
        if (person.isPresent()) {
            postId = person.get().postId();
            memberId = person.get().memberId();
        }
        return new PersonView(
                opinion.target(),
                opinion.organizationCode(),
                postId,
                postId == null ? null : titleOf(opinion.organizationCode(), postId),
                memberId,
                memberId == null ? null : members.withId(memberId).map(MemberDirectory.KnownMember::number).orElse(null));
    }

    private @Nullable String titleOf(String organizationCode, UUID postId) {
        return posts.of(organizationCode).stream()
                .filter(post -> post.id().equals(postId))
                .map(PostDirectory.KnownPost::title)
                .findFirst()
                .orElse(null);
    }
}
