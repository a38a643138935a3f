package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.UUID;

/**
 * A checklist as a client sees it.
 *
 * @param edition 1, and one more with each change
 */
record LookBackTemplateView(
        UUID id, String title, LookBackKind kind, List<Question> questions, int edition, long version) {

    static LookBackTemplateView of(LookBackTemplate template) {
        return new LookBackTemplateView(
                template.id(), template.title(), template.kind(), template.questions(), template.edition(),
                template.version());
    }
}
