package org.huiyin.rectification.satisfaction;

/** Representatives who are asked (SAT-1): of what kind and how many, never who. */
record Invited(RepresentativeKind kind, int number) {}
