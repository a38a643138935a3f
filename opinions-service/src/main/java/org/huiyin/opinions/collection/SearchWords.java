package org.huiyin.opinions.collection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;
import org.huiyin.opinions.filter.Filter;

/**
 * Words that must all stand in title or text, each as it is written; of Latin letters neither case nor width counts.
 * The pairs of neighbouring characters lead to the texts (SQL function {@code character_pairs}), and the texts are
 * compared then.
 */
public record SearchWords(List<String> words) {

    private static final String WHOLE_TEXT = "(coalesce(o.title, '') || ' ' || o.text)";
    /** As in the index opinion_words. */
    private static final String HOLDS_PAIRS =
            "character_pairs(coalesce(o.title, '') || ' ' || o.text) @> character_pairs(cast(:words as text))";

    private static final int FULL_WIDTH = 0xFEE0;
    private static final int FIRST_IDEOGRAPH = 13_312;
    private static final int LAST_IN_PLANE = 65_279;
    private static final int LAST_OF_PLANE = 0xFFFF;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** @throws ProblemException 400 when nothing in it leads to a text */
    public static @Nullable SearchWords parse(String name, @Nullable String sent) {
        String text = Filter.text(name, sent);
        if (text == null) {
            return null;
        }
        List<String> words = Stream.of(text.split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        boolean isWritten = words.stream().flatMapToInt(String::chars).noneMatch(Character::isISOControl);
        if (!isWritten || words.stream().noneMatch(SearchWords::hasPair)) {
            throw ProblemException.invalidField(
                    "?" + name, "wrong-format", "Give a word of two or more Chinese characters, letters or digits.");
        }
        return new SearchWords(words);
    }

    /** Leads to texts that may hold the words, by the index. */
    Conditions findThem(Conditions conditions) {
        return conditions.with(HOLDS_PAIRS, "words", String.join(" ", words));
    }

    /** Whether a text holds the words. */
    Conditions compareThem(Conditions conditions) {
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String name = "word" + index;
            if (word.codePoints().allMatch(SearchWords::hasOneForm)) {
                conditions.with(WHOLE_TEXT + " like :" + name, name, Conditions.containing(word));
            } else {
                conditions.with(WHOLE_TEXT + " ~ :" + name, name, pattern(word));
            }
        }
        return conditions;
    }

    /** As a regular expression of PostgreSQL: every character in each form that it may have. */
    private static String pattern(String word) {
        return word.codePoints().map(SearchWords::folded).mapToObj(SearchWords::forms).collect(Collectors.joining());
    }

    private static String forms(int folded) {
        if (folded <= ' ' || folded > '~') {
            return escaped(folded);
        }
        String forms = escaped(folded) + escaped(folded + FULL_WIDTH);
        if (folded >= 'a' && folded <= 'z') {
            forms += escaped(Character.toUpperCase(folded)) + escaped(Character.toUpperCase(folded) + FULL_WIDTH);
        }
        return "[" + forms + "]";
    }

    private static String escaped(int character) {
        return character > LAST_OF_PLANE ? "\\U%08X".formatted(character) : "\\u%04X".formatted(character);
    }

    private static int folded(int character) {
        int narrow = character > FULL_WIDTH + ' ' && character <= FULL_WIDTH + '~' ? character - FULL_WIDTH : character;
        return narrow >= 'A' && narrow <= 'Z' ? Character.toLowerCase(narrow) : narrow;
    }

    private static boolean hasOneForm(int character) {
        return folded(character) > '~';
    }

    private static boolean hasPair(String word) {
        int[] characters = word.codePoints().toArray();
        for (int index = 1; index < characters.length; index++) {
            if (pairs(characters[index - 1]) && pairs(characters[index])) {
                return true;
            }
        }
        return false;
    }

    /** As in the SQL function. */
    private static boolean pairs(int character) {
        int folded = folded(character);
        return folded >= FIRST_IDEOGRAPH && folded <= LAST_IN_PLANE
                || folded > LAST_OF_PLANE
                || folded >= 'a' && folded <= 'z'
                || folded >= '0' && folded <= '9';
    }
}
