package org.huiyin.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started.
 *
 * @param name the part's name, which also names its log and its record
 * @param command the program and its arguments
 * @param environment variables added to those of the launcher
 * @param hiddenVariables beginnings of variable names that the child must not inherit, such as {@code KC_}
 * @param folder the working folder
 * @param stopSignal what asks it to end
 */
public record ChildCommand(String name, List<String> command, Map<String, String> environment,
                           List<String> hiddenVariables, Path folder, StopSignal stopSignal) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        hiddenVariables = List.copyOf(hiddenVariables);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.wrap(command)).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> hiddenVariables.stream().anyMatch(name::startsWith));
        variables.putAll(environment);
        return builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true);
    }
}
