package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;

import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.directory.OrganizationKind;

/**
 * What the schedule says of a requirement (CAM-3).
 *
 * @param phase in which it lies
 * @param link 环节
 * @param step 步骤 of the link
 * @param text 要求: what is to be done
 * @param position among those of the same day
 * @param dueOn the last day, within the phase
 * @param kinds of organizations of the batch that owe it; all when empty
 */
public record RequirementEntry(
        PhaseKind phase,
        String link,
        String step,
        String text,
        int position,
        LocalDate dueOn,
        Addressee addressee,
        List<OrganizationKind> kinds) {

    /** Of a link and a step, in characters. */
    public static final int LONGEST_TITLE = 200;
    /** Of a requirement, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    public RequirementEntry {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    /** Two entries of a schedule with the same key are the same requirement. */
    record Key(PhaseKind phase, String link, String step, String text) {}

    Key key() {
        return new Key(phase, link, step, text);
    }
}
