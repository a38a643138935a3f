package org.huiyin.opinions.likeness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a category's name that a text may hold: its parts, and of a part of four Chinese characters its halves,
 * for most such names are made of two words.
 */
final class CategoryWords {

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\p{P}]+|[与和及]");
    private static final int SHORTEST = 2;
    private static final int TWO_WORDS = 4;

    private CategoryWords() {}

    /** Those of the name's words that stand in the text. */
    static List<String> in(NormalText text, String name) {
        return wordsOf(name).stream()
                .filter(word -> text.contains(NormalText.of(word)))
                .toList();
    }

    private static Set<String> wordsOf(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : BETWEEN_PARTS.split(name)) {
            NormalText text = NormalText.of(part);
            if (text.length() >= SHORTEST) {
                words.add(part.strip());
            }
            if (text.length() == TWO_WORDS && isHan(text)) {
                int[] halves = text.codePoints();
                words.addAll(List.of(new String(halves, 0, 2), new String(halves, 2, 2)));
            }
        }
        return words;
    }

    private static boolean isHan(NormalText text) {
        return text.toString().codePoints().allMatch(Character::isIdeographic);
    }
}
