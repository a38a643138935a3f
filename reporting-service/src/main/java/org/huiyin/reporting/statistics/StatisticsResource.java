package org.huiyin.reporting.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.reporting.codelist.Channel;
import org.huiyin.reporting.codelist.Respondent;
import org.huiyin.reporting.filter.Filter;
import org.huiyin.reporting.projection.ReadModel;

/** Figures for any campaign, organization subtree and period (REP-1, REP-4). */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics")
@RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
@RunOnVirtualThread
class StatisticsResource {

    private static final String CAMPAIGN = "Id or code of a campaign; every campaign when absent";
    private static final String ORGANIZATION = "Code of an organization: it and everything that stood below it at the end"
            + " of the period. Absent: the whole district, or the caller's own organization for officers and collectors";
    private static final String FROM = "First day of the period";
    private static final String TO = "Last day of the period";

    private final ReadModel readModel;
    private final CurrentCaller caller;
    private final DistrictTime time;

    StatisticsResource(ReadModel readModel, CurrentCaller caller, DistrictTime time) {
        this.readModel = readModel;
        this.caller = caller;
        this.time = time;
    }

    /** The table of COL-4. @param asOf time of the last event that is counted; absent before the first */
    record OpinionStatistics(@Nullable Instant asOf, Cut.Told cut, List<OpinionTable.Row> rows, long total) {}

    /** The counts of COL-2. */
    record CollectionStatistics(
            @Nullable Instant asOf,
            Cut.Told cut,
            long forums,
            long lettersSent,
            long formsHandedOut,
            long formsReturned,
            long boxesHung,
            long participants,
            List<CollectionCounts.ChannelCount> byChannel) {}

    /** The three rates of REP-4. */
    record RateStatistics(
            @Nullable Instant asOf,
            Cut.Told cut,
            Rate answeredInTime,
            Rate solved,
            Rate satisfied,
            Rates.Commitments commitments) {}

    @GET
    @Path("/opinions")
    @Operation(operationId = "countOpinions", summary = "Opinions by whom they are about: the table of COL-4")
    public OpinionStatistics opinions(
            @Parameter(description = CAMPAIGN) @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = ORGANIZATION) @QueryParam("organization") @Nullable String organization,
            @Parameter(description = FROM) @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = TO) @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("respondent") @Nullable Respondent respondent,
            @Parameter(description = "Code of a category") @QueryParam("category") @Nullable String category) {
        String categoryCode = Filter.code("category", category);
        CutRequest request = CutRequest.of(campaign, organization, new Period(from, to));
        return answer(request, (connection, cut) -> {
            OpinionTable table =
                    OpinionTable.of(new OpinionCounts(cut, channel, respondent, categoryCode).count(connection));
            return new OpinionStatistics(ReadModel.asOf(connection), cut.told(), table.rows(), table.total());
        });
    }

    @GET
    @Path("/collection")
    @Operation(
            operationId = "countCollectionActivities",
            summary = "What was done to collect opinions: the counts of COL-2")
    public CollectionStatistics collection(
            @Parameter(description = CAMPAIGN) @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = ORGANIZATION) @QueryParam("organization") @Nullable String organization,
            @Parameter(description = FROM) @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = TO) @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("channel") @Nullable Channel channel) {
        CutRequest request = CutRequest.of(campaign, organization, new Period(from, to));
        return answer(request, (connection, cut) -> {
            CollectionCounts counts = CollectionCounts.count(connection, cut, channel);
            return new CollectionStatistics(
                    ReadModel.asOf(connection),
                    cut.told(),
                    counts.forums(),
                    counts.lettersSent(),
                    counts.formsHandedOut(),
                    counts.formsReturned(),
                    counts.boxesHung(),
                    counts.participants(),
                    counts.byChannel());
        });
    }

    @GET
    @Path("/rates")
    @Operation(
            operationId = "computeRates",
            summary = "The three rates of a hotline, and what became of the commitments",
            description = """
                    answeredInTime: of the opinions received in the period that were answered or declined, or whose reply \
                    is past due today, those answered or declined on the day due or before. \
                    solved: of the opinions received in the period that were grouped into at least one problem, those for \
                    which the result of a linked commitment was published and stands. \
                    satisfied: of the ballots of the latest survey of each commitment, where it had a result and was \
                    closed in the period, those that said satisfied or fairly satisfied. \
                    commitments: those published in the period; overdue ones were found open after their deadline, and \
                    their completion is not yet reported.""")
    public RateStatistics rates(
            @Parameter(description = CAMPAIGN) @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = ORGANIZATION) @QueryParam("organization") @Nullable String organization,
            @Parameter(description = FROM) @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = TO) @QueryParam("to") @Nullable LocalDate to) {
        CutRequest request = CutRequest.of(campaign, organization, new Period(from, to));
        return answer(request, (connection, cut) -> {
            Rates rates = Rates.of(connection, cut, time.today());
            return new RateStatistics(
                    ReadModel.asOf(connection),
                    cut.told(),
                    rates.answeredInTime(),
                    rates.solved(),
                    rates.satisfied(),
                    rates.commitments());
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection, Cut cut) throws SQLException;
    }

    private <T> T answer(CutRequest request, Question<T> question) {
        Caller asking = caller.get();
        return readModel.read(connection -> question.ask(connection, request.resolve(connection, asking)));
    }
}
