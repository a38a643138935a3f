package org.huiyin.rectification.evidence;

import java.util.UUID;

/**
 * A file, and what it was put forward for.
 *
 * @param subjectId the item, or the amendment
 * @param published whether everybody may read it
 */
public record EvidenceUse(
        EvidenceFile.EvidenceFileView file, EvidencePurpose purpose, UUID subjectId, boolean published) {}
