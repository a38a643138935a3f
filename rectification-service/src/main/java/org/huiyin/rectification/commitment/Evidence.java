package org.huiyin.rectification.commitment;

/**
 * What shows that the work was done (REC-7).
 *
 * @param reference where it is found: a document number, an address of a photo
 */
public record Evidence(String title, String reference) {}
