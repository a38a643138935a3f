package org.huiyin.rectification.commitment;

import java.time.LocalDate;

/** What is to be reached on the way (REC-2). */
public record Milestone(String title, LocalDate dueOn) {}
