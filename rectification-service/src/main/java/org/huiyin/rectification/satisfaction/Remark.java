package org.huiyin.rectification.satisfaction;

import java.util.UUID;

/**
 * What somebody wrote on a ballot (SAT-1).
 *
 * @param id random, and anew since the survey was closed
 * @param choice what the ballot says
 */
record Remark(UUID id, Choice choice, String text) {}
