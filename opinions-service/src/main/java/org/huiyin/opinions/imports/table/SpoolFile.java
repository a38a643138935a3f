package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Strings in a file on disk, found again by their number: in memory there is the place of every sixty-fourth, and some
 * pages of the file. Not mapped into memory, for mapped pages count as the process's own.
 */
final class SpoolFile implements AutoCloseable {

    private static final int STRINGS_PER_PLACE = 64;
    private static final int PAGE = 16 << 10;
    private static final int PAGES = 16;

    private final FileChannel channel;
    private final byte[][] pages = new byte[PAGES][];
    private final long[] pageNumbers = new long[PAGES];
    private final ByteBuffer unwritten = ByteBuffer.allocate(PAGE);
    private long[] places = new long[64];
    private int count;
    private long end;

    private SpoolFile(FileChannel channel) {
        this.channel = channel;
        Arrays.fill(pageNumbers, -1);
    }

    static SpoolFile create() throws IOException {
        Path file = Files.createTempFile("workbook-strings-", ".part");
        return new SpoolFile(FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE));
    }

    int size() {
        return count;
    }

    void add(String text) throws IOException {
        if (count % STRINGS_PER_PLACE == 0) {
            int place = count / STRINGS_PER_PLACE;
            places = place == places.length ? Arrays.copyOf(places, places.length * 2) : places;
            places[place] = end;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        write(bytes);
        count++;
    }

    private void write(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            int length = Math.min(unwritten.remaining(), bytes.length - from);
            unwritten.put(bytes, from, length);
            from += length;
            if (!unwritten.hasRemaining()) {
                flush();
            }
        }
        end += bytes.length;
    }

    /** To be called once, before the first reading. */
    void flush() throws IOException {
        unwritten.flip();
        while (unwritten.hasRemaining()) {
            channel.write(unwritten);
        }
        unwritten.clear();
    }

    /** @param number from 0; below {@link #size} */
    String get(int number) {
        long position = places[number / STRINGS_PER_PLACE];
        for (int before = number % STRINGS_PER_PLACE; before > 0; before--) {
            position += Integer.BYTES + lengthAt(position);
        }
        byte[] bytes = bytes(position + Integer.BYTES, lengthAt(position));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int lengthAt(long position) {
        return ByteBuffer.wrap(bytes(position, Integer.BYTES)).getInt();
    }

    private byte[] bytes(long position, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            long at = position + done;
            int offset = (int) (at % PAGE);
            int part = Math.min(PAGE - offset, length - done);
            System.arraycopy(page(at / PAGE), offset, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private byte[] page(long number) {
        int slot = (int) (number % PAGES);
        if (pageNumbers[slot] != number) {
            if (pages[slot] == null) {
                pages[slot] = new byte[PAGE];
            }
            read(ByteBuffer.wrap(pages[slot]), number * PAGE);
            pageNumbers[slot] = number;
        }
        return pages[slot];
    }

    private void read(ByteBuffer page, long position) {
        try {
            int read = 0;
            while (page.hasRemaining() && read >= 0) {
                read = channel.read(page, position + page.position());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
