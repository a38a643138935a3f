package org.huiyin.reporting.projection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.opinions.CollectionActivityRecorded;
import org.huiyin.contracts.opinions.OpinionSnapshot;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.reporting.projection.CountedCommitment.Survey;
import org.huiyin.reporting.projection.FactTable.Column;

/** The tables of facts and of the directory, column by column. */
final class Facts {

    private static final Counted NOT_COUNTED = (moves, sign) -> {};

    static final FactTable<OrganizationSnapshot> ORGANIZATIONS = new FactTable<>(
            "organization",
            "organization_id",
            List.of(
                    column("code", "text", OrganizationSnapshot::code),
                    column("name", "text", OrganizationSnapshot::name),
                    column("kind", "text", OrganizationSnapshot::kind),
                    column("level", "int4", OrganizationSnapshot::level),
                    column("parent_code", "text", OrganizationSnapshot::parentCode),
                    column("batch", "int4", OrganizationSnapshot::batch),
                    column("active", "bool", OrganizationSnapshot::active),
                    column("successor_code", "text", OrganizationSnapshot::successorCode),
                    column("former_parents", "jsonb", organization -> json(organization.formerParents()))),
            organization -> NOT_COUNTED,
            row -> NOT_COUNTED);

    static final FactTable<CampaignSnapshot> CAMPAIGNS = new FactTable<>(
            "campaign",
            "campaign_id",
            List.of(
                    column("code", "text", CampaignSnapshot::code),
                    column("name", "text", CampaignSnapshot::name),
                    column("starts_on", "date", CampaignSnapshot::startsOn),
                    column("ends_on", "date", CampaignSnapshot::endsOn),
                    column("smallest_cell", "int4", campaign -> campaign.policy().smallestCell()),
                    column("snapshot", "jsonb", Facts::json)),
            campaign -> NOT_COUNTED,
            row -> NOT_COUNTED);

    static final FactTable<OpinionSnapshot> OPINIONS = new FactTable<>(
            "opinion_fact",
            "opinion_id",
            List.of(
                    column("campaign_id", "uuid", OpinionSnapshot::campaignId),
                    column("organization_code", "text", OpinionSnapshot::organizationCode),
                    column("collected_by", "text", OpinionSnapshot::collectedBy),
                    column("activity_id", "uuid", OpinionSnapshot::activityId),
                    column("channel", "text", OpinionSnapshot::channel),
                    column("respondent", "text", OpinionSnapshot::respondent),
                    column("direction", "text", OpinionSnapshot::direction),
                    column("target", "text", OpinionSnapshot::target),
                    column("category_code", "text", OpinionSnapshot::categoryCode),
                    column("prominence", "text", OpinionSnapshot::prominence),
                    column("problem_count", "int4", opinion -> opinion.problemIds().size()),
                    column("state", "text", OpinionSnapshot::state),
                    column("solved", "bool", OpinionSnapshot::solved),
                    column("received_on", "date", OpinionSnapshot::receivedOn),
                    column("reply_due_on", "date", OpinionSnapshot::replyDueOn),
                    column("closed_on", "date", OpinionSnapshot::closedOn)),
            CountedOpinion::of,
            CountedOpinion::read);

    static final FactTable<CollectionActivityRecorded> ACTIVITIES = new FactTable<>(
            "activity_fact",
            "activity_id",
            List.of(
                    column("campaign_id", "uuid", CollectionActivityRecorded::campaignId),
                    column("organization_code", "text", CollectionActivityRecorded::organizationCode),
                    column("channel", "text", CollectionActivityRecorded::channel),
                    column("held_on", "date", CollectionActivityRecorded::heldOn),
                    column("participants", "int4", CollectionActivityRecorded::participants),
                    column("handed_out", "int4", CollectionActivityRecorded::handedOut),
                    column("returned", "int4", CollectionActivityRecorded::returned)),
            CountedActivity::of,
            CountedActivity::read);

    static final FactTable<CommitmentSnapshot> COMMITMENTS = new FactTable<>(
            "commitment_fact",
            "commitment_id",
            List.of(
                    new Column<>("told_at", "timestamptz", Told::at),
                    column("campaign_id", "uuid", CommitmentSnapshot::campaignId),
                    column("lead_organization_code", "text", CommitmentSnapshot::leadOrganizationCode),
                    column("public_visible", "bool", CommitmentSnapshot::publicVisible),
                    column("state", "text", CommitmentSnapshot::state),
                    column("standing", "text", CommitmentSnapshot::standing),
                    column("deadline", "date", CommitmentSnapshot::deadline),
                    column("published_on", "date", CommitmentSnapshot::publishedOn),
                    column("overdue", "bool", CountedCommitment::isOverdue),
                    column("survey_closed_on", "date", ofSurvey(Survey::closedOn)),
                    column("satisfied", "int4", ofSurvey(Survey::satisfied)),
                    column("fairly_satisfied", "int4", ofSurvey(Survey::fairlySatisfied)),
                    column("dissatisfied", "int4", ofSurvey(Survey::dissatisfied)),
                    column("words", "text", Facts::words),
                    column("snapshot", "jsonb", Facts::json)),
            CountedCommitment::of,
            CountedCommitment::read);

    private Facts() {}

    private static <T> Column<T> column(String name, String type, Function<T, @Nullable Object> value) {
        return new Column<>(name, type, told -> value.apply(told.snapshot()));
    }

    private static Function<CommitmentSnapshot, @Nullable Object> ofSurvey(Function<Survey, Object> value) {
        return commitment -> {
            Survey survey = CountedCommitment.surveyOf(commitment);
            return survey == null ? null : value.apply(survey);
        };
    }

    private static String words(CommitmentSnapshot commitment) {
        return Stream.of(
                        Stream.of(commitment.problem(), commitment.goal()),
                        commitment.measures().stream(),
                        Stream.ofNullable(commitment.result()))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private static String json(Object snapshot) {
        try {
            return EventJson.MAPPER.writeValueAsString(snapshot);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Snapshots are plain records", impossible);
        }
    }
}
