package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** An admin writes a checklist, or a new edition of one (SUP-3). */
@ApplicationScoped
class KeepTemplate {

    private final PanacheLookBackTemplates templates;
    private final ChangeLog changes;
    private final DistrictTime time;

    KeepTemplate(PanacheLookBackTemplates templates, ChangeLog changes, DistrictTime time) {
        this.templates = templates;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    LookBackTemplate write(String title, LookBackKind kind, List<Question> questions, Caller caller) {
        LookBackTemplate template = LookBackTemplate.of(title, kind, questions, time.now());
        templates.persistAndFlush(template);
        return noted(template, "write-look-back-template", caller);
    }

    @Transactional
    LookBackTemplate change(UUID id, String title, List<Question> questions, @Nullable String ifMatch, Caller caller) {
        LookBackTemplate template = templates.require(id);
        EntityTags.requireMatch(ifMatch, template.version());
        template.change(title, questions, time.now());
        templates.flush();
        return noted(template, "change-look-back-template", caller);
    }

    private LookBackTemplate noted(LookBackTemplate template, String action, Caller caller) {
        changes.record(
                caller, action, "look-back-template", template.id().toString(), Map.of("edition", template.edition()));
        return template;
    }
}
