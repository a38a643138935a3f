package org.huiyin.reporting.codelist;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.codelist.CodeList;

/** The enumerations of this service's requests and answers. */
@Path("/v1/code-lists/reporting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code lists")
class CodeListResource {

    private static final List<CodeList> ALL = List.of(
            CodeList.of("level", Level.class),
            CodeList.of("target", Target.class),
            CodeList.of("channel", Channel.class),
            CodeList.of("respondent", Respondent.class),
            CodeList.of("standing", Standing.class),
            CodeList.of("commitmentState", CommitmentState.class),
            CodeList.of("stage", Stage.class),
            CodeList.of("noticeOrder", NoticeOrder.class),
            CodeList.of("rebuildState", RebuildState.class),
            CodeList.of("rebuildPhase", RebuildPhase.class));

    @GET
    @PermitAll
    @Operation(operationId = "listReportingCodes", summary = "Enumerations with their labels in Chinese and English")
    public List<CodeList> list() {
        return ALL;
    }
}
