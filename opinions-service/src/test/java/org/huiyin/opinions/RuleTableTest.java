package org.huiyin.opinions;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.testkit.openapi.OpenApiDocument;
import org.huiyin.testkit.rules.RuleTable;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/rules.md is true: every rule has a test that names it, and every endpoint in it is there. */
class RuleTableTest {

    private static final List<String> RULES = List.of(
            "CAM-1", "CAM-2", "CAM-3", "CAM-4", "CAM-5", "CAM-6",
            "COL-1", "COL-2", "COL-3", "COL-4", "COL-5", "COL-6", "COL-7",
            "SRT-1", "SRT-2", "SRT-3", "SRT-4", "SRT-5",
            "APP-1", "TRU-3");

    @Test
    void everyRowIsTrue() {
        // given
        RuleTable table = RuleTable.of(Path.of("..", "docs", "rules.md"));

        // when
        List<String> faults = table.faults(
                RULES, Path.of("src", "test", "java"), OpenApiDocument.committed("opinions-service"));

        // then
        assertThat(faults).isEmpty();
    }
}
