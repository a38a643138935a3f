package org.huiyin.opinions.collection;

import org.huiyin.kit.codelist.Labelled;

/** COL-3: from where the giver looks at the one whom the opinion is about. */
public enum Direction implements Labelled {
    HORIZONTAL("横向", "Peers"),
    VERTICAL("纵向", "Superiors and subordinates"),
    REVERSE("逆向", "Those served");

    private final String zh;
    private final String en;

    Direction(String zh, String en) {
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
