package org.huiyin.kit.codelist;

/** An enumeration constant with its name in Chinese and English; free of any framework, so that a domain may use it. */
public interface Labelled {

    String name();

    /** zh-CN, the term of the domain. */
    String zh();

    /** English. */
    String en();
}
