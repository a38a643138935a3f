package org.huiyin.opinions.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What became of a file that was imported at once.
 *
 * @param rows below the header that are not blank
 * @param created things that were new
 * @param updated things that were known and differed
 * @param unchanged things that were known and the same
 * @param rejected what is wrong with rows that were left out, in the order of the file; at most 200
 * @param rejectedTotal rows that were left out
 */
record TableImportReport(
        int rows, int created, int updated, int unchanged, List<RejectionView> rejected, int rejectedTotal) {

    private static final int MOST_LISTED = 200;

    TableImportReport {
        rejected = List.copyOf(rejected);
    }

    static TableImportReport of(
            int rows, int created, int updated, int unchanged, List<Rejection> rejections, List<Locale> languages) {
        List<RejectionView> listed = rejections.stream()
                .sorted(Comparator.comparingLong(Rejection::row))
                .limit(MOST_LISTED)
                .map(rejection -> RejectionView.from(rejection, languages))
                .toList();
        int rejectedRows = (int) rejections.stream().mapToLong(Rejection::row).distinct().count();
        return new TableImportReport(rows, created, updated, unchanged, listed, rejectedRows);
    }
}
