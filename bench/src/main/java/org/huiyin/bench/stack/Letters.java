package org.huiyin.bench.stack;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Letters of the length that people write, made of phrases: no two alike, and the same ones in every run. */
public final class Letters {

    private static final List<String> PLACES = List.of(
            "演示一路", "演示二路", "东门市场", "河滨小区", "南苑社区", "中心小学门口", "长途车站", "老纺织厂宿舍", "西环路口", "文化广场");
    private static final List<String> MATTERS = List.of(
            "路灯坏了三个月没有人修", "下水道一下雨就倒灌", "垃圾清运不及时", "夜间施工噪声很大", "公交车间隔太长", "办事窗口要跑好几趟",
            "占道经营影响通行", "电梯经常停运", "停车位被长期占用", "健身器材损坏", "自来水有异味", "绿化带被踩踏");
    private static final List<String> EFFECTS = List.of(
            "老人和孩子出行很不安全。", "附近居民意见很大。", "多次反映没有结果。", "希望尽快安排人员现场查看。", "严重影响正常休息。",
            "请告知整改的时间安排。", "建议公开处理的进度。", "希望能有专人负责。");
    private static final int DISTINCT = 1_000;
    private static final int SEED = 20_080_914;

    private static final List<String> ALL = make();

    private Letters() {}

    /** The letter of a number; every thousand they begin anew. */
    public static String of(int number) {
        return ALL.get(number % DISTINCT);
    }

    private static List<String> make() {
        Random random = new Random(SEED);
        return IntStream.range(0, DISTINCT)
                .mapToObj(number -> "第%d件：".formatted(number) + IntStream.rangeClosed(0, 2 + random.nextInt(3))
                        .mapToObj(sentence -> any(PLACES, random) + any(MATTERS, random) + "，" + any(EFFECTS, random))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String any(List<String> phrases, Random random) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
