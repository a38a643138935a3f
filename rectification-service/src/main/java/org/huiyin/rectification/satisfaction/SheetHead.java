package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What stands above each code of a printed sheet. */
record SheetHead(UUID surveyId, String title, @Nullable String question, LocalDate lastDay) {}
