package org.huiyin.rectification.supervision;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** An organization that a group looks after (SUP-1). */
@Embeddable
record Assignment(String organizationCode, LocalDate assignedOn) {}
