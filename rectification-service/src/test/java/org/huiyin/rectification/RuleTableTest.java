package org.huiyin.rectification;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.testkit.openapi.OpenApiDocument;
import org.huiyin.testkit.rules.RuleTable;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/rules.md is true: every rule has a test that names it, and every endpoint in it is there. */
class RuleTableTest {

    private static final List<String> RULES = List.of(
            "REC-1", "REC-2", "REC-3", "REC-4", "REC-5", "REC-6", "REC-7", "REC-8", "REC-9",
            "SUP-1", "SUP-2", "SUP-3", "SUP-4",
            "SAT-1", "SAT-2",
            "TRU-1", "TRU-2", "TRU-4", "REP-7");

    @Test
    void everyRowIsTrue() {
        // given
        RuleTable table = RuleTable.of(Path.of("..", "docs", "rules.md"));

        // when
        List<String> faults = table.faults(
                RULES, Path.of("src", "test", "java"), OpenApiDocument.committed("rectification-service"));

        // then
        assertThat(faults).isEmpty();
    }
}
