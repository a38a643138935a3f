package org.huiyin.rectification.satisfaction;

/** The ballots of a survey, counted. */
record Tally(int satisfied, int fairlySatisfied, int dissatisfied) {

    int ballots() {
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
