package org.huiyin.opinions.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;

/** Refuses, before a row is read, a request under which no row could be taken in. */
@ApplicationScoped
class CheckOpinionImport {

    private final KnownReferences known;

    CheckOpinionImport(KnownReferences known) {
        this.known = known;
    }

    /** @throws ProblemException 400 with a pointer to what is wrong */
    @Transactional
    void check(OpinionImportRequest request) {
        OpinionImportRequest.FieldColumns columns = request.columns();
        OpinionImportRequest.FieldDefaults defaults = request.defaultsOrNone();
        request.dateFormatsOrNone().forEach(this::requirePattern);
        Upload.options(request.encoding(), request.delimiter());
        requireEither("organizationCode", columns.organizationCode(), defaults.organizationCode());
        requireEither("target", columns.target(), defaults.target());
        requireEither("channel", columns.channel(), defaults.channel());
        requireEither("respondent", columns.respondent(), defaults.respondent());
        requireValue("target", Target.class, defaults.target());
        requireValue("channel", Channel.class, defaults.channel());
        requireValue("respondent", Respondent.class, defaults.respondent());
        requireValue("direction", Direction.class, defaults.direction());
        if (!known.hasCampaign(request.campaignId())) {
            throw ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign.");
        }
        requireOrganization("organizationCode", defaults.organizationCode());
        requireOrganization("collectedBy", defaults.collectedBy());
        if (defaults.activityId() != null) {
            requireActivity(request.campaignId(), defaults.activityId(), columns.collectedBy(), defaults.collectedBy());
        }
    }

    /** Where a column tells who collected, each row is checked by itself. */
    private void requireActivity(
            UUID campaign, UUID activity, @Nullable String collectorColumn, @Nullable String collector) {
        String holder = known.activities(campaign, Set.of(activity)).get(activity);
        boolean isToldByRow = collectorColumn != null && !collectorColumn.isBlank();
        if (holder == null || !isToldByRow && !holder.equals(collector)) {
            throw ProblemException.invalidField(
                    "/defaults/activityId",
                    "unknown",
                    "The organization in collectedBy has no such collection activity in the campaign.");
        }
    }

    private void requirePattern(String pattern) {
        try {
            DateReader.formatter(pattern);
        } catch (IllegalArgumentException invalid) {
            throw ProblemException.invalidField(
                    "/dateFormats", "wrong-format",
                    "“%s” is no pattern of a date such as d/M/yyyy.".formatted(pattern));
        }
    }

    private static void requireEither(String field, @Nullable String column, @Nullable String standard) {
        boolean isMapped = column != null && !column.isBlank();
        if (!isMapped && standard == null) {
            throw ProblemException.invalidField(
                    "/defaults/" + field, "required", "Map a column to %s, or give a default for it.".formatted(field));
        }
    }

    private static <E extends Enum<E> & Labelled> void requireValue(
            String field, Class<E> enumeration, @Nullable String standard) {
        if (standard != null && new CodeOrLabel<>(enumeration).read(standard).isEmpty()) {
            String codes = String.join(", ", List.of(enumeration.getEnumConstants()).stream().map(Enum::name).toList());
            throw ProblemException.invalidField("/defaults/" + field, "unknown-value", "Use one of " + codes + ".");
        }
    }

    private void requireOrganization(String field, @Nullable String code) {
        if (code != null && known.organizations(Set.of(code)).isEmpty()) {
            throw ProblemException.invalidField(
                    "/defaults/" + field, "unknown", "There is no organization with this code.");
        }
    }
}
