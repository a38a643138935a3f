package org.huiyin.kit.watch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;

/** Which topics the service reads and as which consumer group, from its channels' settings. */
final class ReadTopics {

    private static final Pattern GROUP = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.group\\.id");

    private ReadTopics() {}

    /** Topics by consumer group. */
    static Map<String, Set<String>> of(Config config) {
        Map<String, Set<String>> byGroup = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            Matcher channel = GROUP.matcher(name);
            if (channel.matches()) {
                byGroup.computeIfAbsent(config.getValue(name, String.class), group -> new TreeSet<>())
                        .addAll(topics(config, "mp.messaging.incoming." + channel.group(1)));
            }
        }
        return byGroup;
    }

    private static Set<String> topics(Config config, String channel) {
        Optional<String[]> several = config.getOptionalValue(channel + ".topics", String[].class);
        return several.map(Set::of).orElseGet(() -> Set.of(config.getValue(channel + ".topic", String.class)));
    }
}
