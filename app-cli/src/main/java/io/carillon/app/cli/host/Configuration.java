package io.carillon.app.cli.host;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.CommandFailed;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.app.wiring.settings.SettingsException;
import io.carillon.app.wiring.settings.SettingsProblem;
import io.carillon.app.wiring.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the configuration, or tells everything that is wrong with it. */
final class Configuration {
    private Configuration() {}

    static Settings read(Path file, Map<String, String> environment) {
        try {
            return SettingsReader.withInstalledPlugins(environment).read(file);
        } catch (SettingsException e) {
            throw failed(e);
        }
    }

    static List<Json> problems(Path file, Map<String, String> environment) {
        try {
            SettingsReader.withInstalledPlugins(environment).read(file);
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream().map(Configuration::written).toList();
        }
    }

    static CommandFailed failed(SettingsException e) {
        return new CommandFailed(
                ExitCode.USAGE,
                Json.of(Map.of(
                        "code", "invalid_configuration",
                        "detail", "the configuration cannot be used",
                        "errors", e.problems().stream().map(Configuration::written).toList())));
    }

    private static Json written(SettingsProblem problem) {
        String place = problem.line() > 0 ? "line " + problem.line() + ": " : "";
        return Json.of(Map.of("pointer", problem.path(), "code", "invalid", "detail", place + problem.detail()));
    }
}
