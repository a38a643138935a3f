package org.huiyin.rectification.transition;

import java.time.LocalDate;
import java.util.UUID;

import org.huiyin.rectification.lifecycle.Capacity;

/**
 * A step that stands: who signed it, in which capacity, when.
 *
 * @param entryId the entry that holds its document
 * @param signedBy user name
 */
record SignedStep(TransitionStep step, UUID entryId, String signedBy, Capacity capacity, LocalDate signedOn) {}
