package org.huiyin.opinions.imports.table;

/** Addresses of cells as they stand in a workbook, such as {@code AB12}. */
final class CellAddress {

    private static final int LONGEST = 12;
    private static final int LETTERS = 26;

    private CellAddress() {}

    /** From 0; -1 when it is no address. */
    static int columnOf(String address) {
        int column = 0;
        int index = 0;
        while (index < address.length() && index < LONGEST && isLetter(address.charAt(index))) {
            column = column * LETTERS + address.charAt(index) - 'A' + 1;
            index++;
        }
        return address.length() > LONGEST || index > 5 ? -1 : column - 1;
    }

    /** From 1; 0 when it is no address. */
    static long rowOf(String address) {
        int index = 0;
        while (index < address.length() && isLetter(address.charAt(index))) {
            index++;
        }
        String digits = address.substring(index);
        return digits.length() <= LONGEST && digits.matches("[0-9]+") ? Long.parseLong(digits) : 0;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }
}
