package org.huiyin.reporting.codelist;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.huiyin.kit.codelist.Labelled;

/** A name in both languages. */
public record Label(@JsonProperty("zh-CN") String zh, String en) {

    public static Label of(Labelled labelled) {
        return new Label(labelled.zh(), labelled.en());
    }
}
