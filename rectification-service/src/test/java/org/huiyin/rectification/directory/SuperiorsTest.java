package org.huiyin.rectification.directory;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-2: who is told next. */
class SuperiorsTest {

    @Test
    void isTheNextOneAboveThatStillStands() {
        Superiors superiors = new Superiors(
                Map.of("BRANCH", "VILLAGE", "VILLAGE", "TOWN", "TOWN", "DISTRICT"), Set.of("BRANCH", "TOWN", "DISTRICT"));

        assertThat(superiors.above("BRANCH")).contains("TOWN");
        assertThat(superiors.above("TOWN")).contains("DISTRICT");
        assertThat(superiors.above("DISTRICT")).isEmpty();
    }

    @Test
    void isNobodyWhereSnapshotsNameEachOtherForAMoment() {
        Superiors superiors = new Superiors(Map.of("BRANCH", "A", "A", "B", "B", "A"), Set.of("BRANCH"));

        assertThat(superiors.above("BRANCH")).isEmpty();
    }
}
