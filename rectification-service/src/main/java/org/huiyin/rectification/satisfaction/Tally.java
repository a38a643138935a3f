package org.huiyin.rectification.satisfaction;

/** Ballots, counted. */
public record Tally(int satisfied, int fairlySatisfied, int dissatisfied) {

    public int ballots() {
        return satisfied + fairlySatisfied + dissatisfied;
    }

    int of(Choice choice) {
        return switch (choice) {
            case SATISFIED -> satisfied;
            case FAIRLY_SATISFIED -> fairlySatisfied;
            case DISSATISFIED -> dissatisfied;
        };
    }
}
