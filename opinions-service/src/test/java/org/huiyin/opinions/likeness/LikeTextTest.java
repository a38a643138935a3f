package org.huiyin.opinions.likeness;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("SRT-3: how alike two texts are")
class LikeTextTest {

    private static final UUID CAMPAIGN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final String LETTER = "演示路自三月起路灯不亮，夜间行人出行不便，请尽快安排维修。";

    @ParameterizedTest
    @CsvSource({
        "路灯坏了, 路灯 坏了！",
        "ＡＢＣ１２３号楼, abc123号楼",
        "ｶﾞｽ管道, ガス管道",
        "好👍, 好👍\uFE0F。",
        "第①小学, 第1小学"
    })
    void takesWidthLetterSizeSpacesAndPunctuationForNothing(String one, String other) {
        assertThat(NormalText.of(one)).isEqualTo(NormalText.of(other));
        assertThat(Sketch.of(CAMPAIGN, NormalText.of(one))).isEqualTo(Sketch.of(CAMPAIGN, NormalText.of(other)));
    }

    @ParameterizedTest
    @CsvSource({"好👍, 好👎", "3号楼, 4号楼", "བོད་ཡིག, བད་ཡག"})
    void keepsWhatCarriesMeaning(String one, String other) {
        assertThat(NormalText.of(one)).isNotEqualTo(NormalText.of(other));
    }

    @Test
    void measuresTheShareOfCommonPairs() {
        // 路灯 灯坏 / 路灯 灯坏 坏了
        assertThat(similarity("路灯坏", "路灯坏了")).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(similarity(LETTER, LETTER)).isEqualTo(1);
        assertThat(similarity(LETTER, LETTER.replace("尽快", "抓紧"))).isBetween(0.7, 0.95);
        assertThat(similarity(LETTER, "村里的小学缺老师，孩子上课没人教。")).isLessThan(0.05);
    }

    @Test
    void comparesVeryShortTextsAndThoseOfEmojiAlone() {
        assertThat(similarity("好", "好！")).isEqualTo(1);
        assertThat(similarity("好", "坏")).isZero();
        assertThat(similarity("👍", "👍👍")).isZero();
        assertThat(similarity("👍👍", "👍👍👍")).isEqualTo(1);
    }

    @Test
    void findsNothingInCommonWhereNothingIsLeftToCompare() {
        assertThat(NormalText.of("。。。！？ ").isEmpty()).isTrue();
        assertThat(similarity("。。。", "！！！")).isZero();
        assertThat(Sketch.of(CAMPAIGN, NormalText.of("！！！")).bands()).isEmpty();
    }

    /** What is 0.6 alike or more must be found: of a thousand such pairs a dozen may be missed, by the formula. */
    @Test
    void sharesABandWithNearlyEveryTextThatIsAlike() {
        Random random = new Random(20260302);
        int alike = 0;
        int found = 0;
        while (alike < 1_000) {
            int[] letter = IntStream.range(0, 60).map(index -> 0x4E00 + random.nextInt(3_000)).toArray();
            int[] version = letter.clone();
            IntStream.range(0, random.nextInt(9))
                    .forEach(edit -> version[random.nextInt(60)] = 0x4E00 + random.nextInt(3_000));
            NormalText one = new NormalText(letter);
            NormalText other = new NormalText(version);
            if (Shingles.of(one).similarityTo(Shingles.of(other)) >= FindDuplicates.LEAST_SIMILARITY) {
                alike++;
                found += shareABand(Sketch.of(CAMPAIGN, one), Sketch.of(CAMPAIGN, other)) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(980);
    }

    @Test
    void sharesABandWithHardlyAnyTextThatIsNotAlike() {
        Random random = new Random(20260302);
        int shared = 0;
        for (int trial = 0; trial < 1_000; trial++) {
            Sketch one = Sketch.of(CAMPAIGN, new NormalText(random.ints(60, 0x4E00, 0x5600).toArray()));
            Sketch other = Sketch.of(CAMPAIGN, new NormalText(random.ints(60, 0x4E00, 0x5600).toArray()));
            shared += shareABand(one, other) ? 1 : 0;
        }
        assertThat(shared).isLessThan(5);
    }

    @Test
    void hasNothingInCommonWithAnotherCampaign() {
        // given
        NormalText text = NormalText.of(LETTER);

        // when
        Sketch here = Sketch.of(CAMPAIGN, text);
        Sketch there = Sketch.of(UUID.fromString("01900000-0000-7000-8000-000000000002"), text);

        // then
        assertThat(shareABand(here, there)).isFalse();
        assertThat(here.sameness()).isNotEqualTo(there.sameness());
    }

    /** Sketches are stored: another formula would find nothing of what was sketched before. */
    @Test
    void isTheSketchThatItAlwaysWas() {
        Sketch sketch = Sketch.of(CAMPAIGN, NormalText.of("路灯坏了"));

        assertThat(sketch.bands()).hasSize(Sketch.BANDS);
        assertThat(sketch.toString()).isEqualTo("e1d4705afa0dcf0c");
        assertThat(Arrays.hashCode(sketch.bands())).isEqualTo(-806628631);
    }

    @Test
    void findsACategorysWordsAndTheHalvesOfFourCharacters() {
        NormalText text = NormalText.of(LETTER + "小区物业不管。");

        assertThat(CategoryWords.in(text, "道路照明与路灯")).containsExactly("路灯");
        assertThat(CategoryWords.in(text, "物业管理")).containsExactly("物业");
        assertThat(CategoryWords.in(text, "教育、医疗")).isEmpty();
        assertThat(CategoryWords.in(text, "路")).isEmpty();
    }

    private static double similarity(String one, String other) {
        return Shingles.of(NormalText.of(one)).similarityTo(Shingles.of(NormalText.of(other)));
    }

    private static boolean shareABand(Sketch one, Sketch other) {
        return Arrays.stream(one.bands()).anyMatch(band -> Arrays.stream(other.bands()).anyMatch(its -> its == band));
    }
}
