package org.huiyin.opinions.imports;

import java.util.Set;

import org.huiyin.kit.codelist.Labelled;

/** How far an import has come, and where it may go from there. */
enum ImportState implements Labelled {
    COMPLETED("已完成", "Completed", Set.of()),
    FAILED("失败", "Failed", Set.of()),
    /** Also of one that nobody works on any more, until another worker takes it up. */
    RUNNING("进行中", "Running", Set.of(COMPLETED, FAILED)),
    QUEUED("排队中", "Queued", Set.of(RUNNING));

    private final String zh;
    private final String en;
    private final Set<ImportState> next;

    ImportState(String zh, String en, Set<ImportState> next) {
        this.zh = zh;
        this.en = en;
        this.next = next;
    }

    boolean mayBecome(ImportState state) {
        return next.contains(state);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
