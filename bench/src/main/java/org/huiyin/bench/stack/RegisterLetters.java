package org.huiyin.bench.stack;

import java.util.Random;

/**
 * Letters of a register: no two alike, the same ones in every run, each made from its number alone. Names of streets
 * and people are any two of some hundred characters, so that there are as many different pairs as in real letters; some
 * words stand in a known share of them.
 */
public final class RegisterLetters {

    /** In about one of five. */
    public static final String FREQUENT = "路灯";
    /** In one of a hundred. */
    public static final String MIDDLING = "窨井";
    /** In one of ten thousand. */
    public static final String RARE = "飞线";

    private static final int HUNDREDTH = 100;
    private static final int TEN_THOUSANDTH = 10_000;
    private static final String NAMES = "安白宝北长成春大德东恩方丰福高光广国海和红洪华惠吉佳建江金锦景康兰乐丽良林龙茂美民明南宁平"
            + "浦启清庆仁荣瑞山尚胜石双顺松泰天同万文西溪祥晓新兴秀雅扬阳一颐永玉园源月云泽昭振正中州竹紫";
    private static final String[] PLACES = {"路口", "小区北门", "菜市场旁", "小学门口", "公交站", "三号楼", "便民大厅", "桥头", "工地", "村委会"};
    private static final String[] MATTERS = {
        "坏了三个月没有人修", "一下雨就倒灌", "清运不及时", "夜间施工噪声很大", "间隔太长", "办事要跑好几趟", "占道影响通行", "经常停运",
        "被长期占用", "损坏多时", "有异味", "积水很深", "收费不公开", "态度生硬", "手续太繁", "拖欠工钱", "补偿没有到账", "名单没有公示"
    };
    private static final String[] THINGS = {
        FREQUENT, FREQUENT, FREQUENT, "下水道", "垃圾", "挖掘机", "班车", "窗口", "摊位", "电梯", "停车位", "健身器材", "自来水", "物业费"
    };
    private static final String[] EFFECTS = {
        "老人和孩子出行很不安全。", "附近居民意见很大。", "多次反映没有结果。", "希望尽快安排人员现场查看。", "严重影响正常休息。",
        "请告知整改的时间安排。", "建议公开处理的进度。", "希望能有专人负责。"
    };

    private RegisterLetters() {}

    /** About a hundred characters. */
    public static String of(int number) {
        Random random = new Random(number * 0x9E37_79B9L);
        StringBuilder letter = new StringBuilder(160);
        int sentences = 2 + random.nextInt(3);
        for (int sentence = 0; sentence < sentences; sentence++) {
            letter.append(name(random)).append(any(PLACES, random));
            letter.append(sentence == 0 ? any(THINGS, random) : THINGS[3 + random.nextInt(THINGS.length - 3)]);
            letter.append(any(MATTERS, random)).append('，').append(any(EFFECTS, random));
        }
        if (number % HUNDREDTH == 7) {
            letter.append(MIDDLING).append("没有盖。");
        }
        if (number % TEN_THOUSANDTH == 77) {
            letter.append("屋外").append(RARE).append("充电。");
        }
        return letter.append(name(random)).append("，第").append(number).append("号。").toString();
    }

    private static String name(Random random) {
        return "" + NAMES.charAt(random.nextInt(NAMES.length())) + NAMES.charAt(random.nextInt(NAMES.length()));
    }

    private static String any(String[] phrases, Random random) {
        return phrases[random.nextInt(phrases.length)];
    }
}
