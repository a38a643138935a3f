package org.huiyin.rectification.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-5, REC-6, REC-7: docs/states.md shows each state machine as it is. */
class StateDiagramTest {

    /** {@code mvn … -Dhuiyin.states.write=true} writes the page anew. */
    private static final String WRITE = "huiyin.states.write";

    private static final Path PAGE = Path.of("..", "docs", "states.md");

    @Test
    void showsEveryTableAsItIs() throws IOException {
        String drawn = StateDiagram.page(StateTables.all());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, drawn);
        }

        assertThat(PAGE).as("docs/states.md exists; write it with -D%s=true", WRITE).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/states.md shows the tables of the code; write it with -D%s=true", WRITE)
                .isEqualTo(drawn);
    }

    @Test
    void findsEveryTableThereIs() {
        assertThat(StateTables.all()).extracting(StateTables.Found::name).contains(
                "PlanLife.PUBLIC", "PlanLife.PERSONAL", "ItemLife.TABLE", "AmendmentLife.TABLE", "SurveyLife.TABLE");
        assertThat(StateTables.hidden()).as("classes that hide a table").isEmpty();
    }

    @Test
    void namesEveryStateAndMoveInBothLanguages() {
        assertThat(StateDiagram.page(StateTables.all())).contains(
                "state \"整改中 In progress\" as IN_PROGRESS",
                "[*] --> DRAFT",
                "SUBMITTED --> ENDORSED: 审核通过 Endorsement · 督导员 Supervisor",
                "VERIFIED --> RESULT_PUBLISHED: 通报结果 Result · 承办人 Officer / 梳理员 Sorter",
                "ADOPTED --> [*]");
    }
}
