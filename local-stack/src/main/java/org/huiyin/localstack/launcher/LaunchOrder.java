package org.huiyin.localstack.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.huiyin.localstack.process.PartFailed;

/**
 * What the launcher was asked to do.
 *
 * @param command start everything, start the backing parts, or look for what is in the way
 * @param fresh whether all data are removed first
 * @param demo whether the demo is played if it was not played yet
 */
record LaunchOrder(Command command, boolean fresh, boolean demo) {

    enum Command { START, INFRA, DOCTOR }

    private static final String FRESH = "--fresh";
    private static final String NO_DEMO = "--no-demo";

    static LaunchOrder parse(String... arguments) {
        if (arguments.length == 0) {
            throw new PartFailed("What shall be done? One of start, infra, doctor.");
        }
        Command command = switch (arguments[0]) {
            case "start" -> Command.START;
            case "infra" -> Command.INFRA;
            case "doctor" -> Command.DOCTOR;
            default -> throw new PartFailed("Unknown command: " + arguments[0]);
        };
        Set<String> known = switch (command) {
            case START -> Set.of(FRESH, NO_DEMO);
            case INFRA -> Set.of(FRESH);
            case DOCTOR -> Set.of();
        };
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        options.stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw new PartFailed("Unknown option of %s: %s".formatted(arguments[0], option));
        });
        return new LaunchOrder(command, options.contains(FRESH), !options.contains(NO_DEMO));
    }
}
