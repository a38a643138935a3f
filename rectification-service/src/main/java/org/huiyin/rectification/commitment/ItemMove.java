package org.huiyin.rectification.commitment;

import org.huiyin.kit.codelist.Labelled;

/** What happens to an item (REC-7). */
public enum ItemMove implements Labelled {
    /** its plan was adopted */
    PUBLICATION("公示承诺", "Publication"),
    /** it was promised in public before the suite came (REC-6) */
    TAKE_OVER("接管承诺", "Taken over"),
    PROGRESS("报告进展", "Progress"),
    /** a leader approved another deadline, measures or goal (REC-6) */
    AMENDMENT("变更承诺", "Amendment"),
    /** it was found open after its deadline */
    OVERDUE("逾期", "Overdue"),
    /** it was found without substantive progress for the campaign's term (REC-6) */
    STANDSTILL("停滞", "Standstill"),
    COMPLETION("报告完成", "Completion"),
    COMPLETION_RETURN("退回整改", "Sent back"),
    VERIFICATION("核实", "Verification"),
    RESULT("通报结果", "Result"),
    /** a survey was closed with a result (SAT-1) */
    RATING("满意度测评", "Rating"),
    /** the superior recorded that the make-up was done (SAT-2) */
    MAKE_UP("补课", "Make-up"),
    CONCLUSION("办结", "Conclusion"),
    /** a rule that it leaves behind was named (REC-9) */
    REGULATION("建章立制", "Rule made"),
    /** it was looked at again after the consolidation period, and holds (REC-9) */
    CONSOLIDATION("巩固", "Consolidation"),
    /** another round (SAT-2, REC-9) */
    REOPENING("重新整改", "Reopening");

    private final String zh;
    private final String en;

    ItemMove(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whoever makes it has a hand in the work, and may not check it (TRU-4). */
    boolean isWork() {
        return this == PROGRESS || this == COMPLETION || this == REGULATION;
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
