package org.huiyin.rectification.planning;

import java.util.UUID;

/** What a reviewer found of one item (REC-5). */
record ItemJudgement(UUID itemId, Judgement judgement) {}
