package org.huiyin.opinions.imports.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook as it is unpacked; counts what comes out against what went in, and stops a bomb. */
final class Inflation extends FilterInputStream {

    /** Small parts may be as empty as they like. */
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final long packed;
    private final long most;
    private final int ratio;
    private long unpacked;

    /**
     * @param packed bytes in the archive
     * @param most bytes that may come out
     */
    Inflation(InputStream part, long packed, long most, int ratio) {
        super(part);
        this.packed = Math.max(1, packed);
        this.most = most;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        unpacked += Math.max(0, read);
        boolean isTooDense = unpacked > RATIO_COUNTS_FROM && unpacked / packed > ratio;
        if (isTooDense || unpacked > most) {
            throw TableLimits.expands();
        }
    }
}
