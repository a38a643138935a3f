package org.huiyin.publiclog;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.publiclog.LogMother.Log;
import org.huiyin.publiclog.Verification.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** TRU-2: a download that was changed anywhere is found out. */
class VerificationTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsWhatWasWritten() throws Exception {
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 33}) {
            // given
            Log log = Log.of(size);

            // when
            Verdict verdict = Verification.of(LogMother.write(folder, log.lines()), null);

            // then
            assertThat(verdict).isEqualTo(new Verdict.Sound(log.head()));
        }
    }

    @Test
    void findsEveryChangedByte() throws Exception {
        // given
        byte[] sound = Files.readAllBytes(LogMother.write(folder, Log.of(3).lines()));
        Path changed = folder.resolve("changed.jsonl");

        for (int at = 0; at < sound.length; at++) {
            for (int change : new int[] {1, 0x20, 0x07}) {
                byte[] bytes = sound.clone();
                bytes[at] ^= (byte) change;
                Files.write(changed, bytes);

                // when
                Verdict verdict = Verification.of(changed, null);

                // then
                assertThat(verdict).as("byte " + at + " changed by " + change).isInstanceOf(Verdict.Broken.class);
            }
        }
    }

    @Test
    void findsEveryMissingByte() throws Exception {
        // given
        byte[] sound = Files.readAllBytes(LogMother.write(folder, Log.of(3).lines()));
        Path cut = folder.resolve("cut.jsonl");

        for (int length = 0; length < sound.length; length++) {
            Files.write(cut, java.util.Arrays.copyOf(sound, length));

            // when
            Verdict verdict = Verification.of(cut, null);

            // then
            assertThat(verdict).as("cut to " + length).isInstanceOf(Verdict.Broken.class);
        }
    }

    @Test
    void findsEveryRemovedAndEveryRepeatedEntry() throws Exception {
        for (int at = 0; at < 6; at++) {
            // given
            List<String> removed = new ArrayList<>(Log.of(6).lines());
            removed.remove(at);
            List<String> repeated = new ArrayList<>(Log.of(6).lines());
            repeated.add(at, repeated.get(at));

            // then
            assertThat(Verification.of(LogMother.write(folder, removed), null)).isInstanceOf(Verdict.Broken.class);
            assertThat(Verification.of(LogMother.write(folder, repeated), null)).isInstanceOf(Verdict.Broken.class);
        }
    }

    @Test
    void findsEveryPairThatChangedPlaces() throws Exception {
        for (int first = 0; first < 7; first++) {
            for (int second = first + 1; second < 7; second++) {
                // given
                List<String> lines = new ArrayList<>(Log.of(6).lines());
                Collections.swap(lines, first, second);

                // when
                Verdict verdict = Verification.of(LogMother.write(folder, lines), null);

                // then
                assertThat(verdict).as(first + " and " + second).isInstanceOf(Verdict.Broken.class);
            }
        }
    }

    /** Who rewrites everything, chain, tree and head, is found out by whoever kept a head. */
    @Test
    void findsARewrittenLogByAKeptHead() throws Exception {
        // given
        Head kept = Log.of(4).head();
        Log rewritten = Log.of(3);
        rewritten.append("another promise");
        rewritten.append("and one more");
        Path file = LogMother.write(folder, rewritten.lines());

        // then
        assertThat(Verification.of(file, null)).isInstanceOf(Verdict.Sound.class);
        assertThat(Verification.of(file, new Verification.Kept(kept.size(), kept.rootHash())))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void acceptsWhatGrewFromAKeptHead() throws Exception {
        // given
        Log log = Log.of(9);
        Verification.Kept kept = new Verification.Kept(5, Log.of(5).head().rootHash());

        // when
        Verdict verdict = Verification.of(LogMother.write(folder, log.lines()), kept);

        // then
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void saysWhatItFoundAndEndsAccordingly() throws Exception {
        // given
        List<String> lines = new ArrayList<>(Log.of(5).lines());
        Path sound = LogMother.write(folder, lines);
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), Files.readString(sound).replace("第2项", "第9项"));

        // then
        assertThat(said(sound.toString()))
                .startsWith("0 Sound: 5 entries").contains("5:" + Log.of(5).head().rootHash());
        assertThat(said(broken.toString())).startsWith("1 Broken at line 4: it follows");
        assertThat(said(folder.resolve("none").toString())).startsWith("2 There is no file");
        assertThat(said()).startsWith("2 Usage");
        assertThat(said(sound.toString(), "5")).startsWith("2 Give the kept head");
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Main.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }
}
