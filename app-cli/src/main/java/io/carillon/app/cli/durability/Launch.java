package io.carillon.app.cli.durability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the application is started: as {@code bin/carillon serve} where we were started so ourselves, else from our own classes. */
public record Launch(List<String> command) {
    /** Where the launcher says where it is. */
    private static final String LAUNCHER = "CARILLON_LAUNCHER";

    private static final int NATIVE_ACCESS_SINCE = 24;

    public Launch {
        command = List.copyOf(command);
    }

    /**
     * Of the running program.
     *
     * @param mainClass its main class
     * @param environment it was started with
     */
    public static Launch ofThisProgram(String mainClass, Map<String, String> environment) {
        String launcher = environment.getOrDefault(LAUNCHER, "");
        if (!launcher.isEmpty()) {
            return new Launch(List.of(launcher, "serve"));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_SINCE) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(mainClass, "serve"));
        return new Launch(command);
    }

    ProcessBuilder process(Path config, String key) {
        List<String> all = new ArrayList<>(command);
        all.add("--config");
        all.add(config.toString());
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(config.getParent().toFile());
        Map<String, String> environment = builder.environment();
        environment.put("CARILLON_ADMIN_KEY", key);
        environment.remove("CARILLON_SERVER");
        environment.remove("CARILLON_KEY");
        return builder;
    }
}
