package org.huiyin.opinions.leadership;

import org.huiyin.kit.codelist.Labelled;

/** CAM-4: what the office found when it looked at a team. */
public enum TeamStrength implements Labelled {
    SOUND("坚强有力", "Sound"),
    ORDINARY("一般", "Ordinary"),
    WEAK("软弱涣散", "Weak");

    private final String zh;
    private final String en;

    TeamStrength(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
