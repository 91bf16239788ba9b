package io.carillon.app.wiring.settings;

/**
 * One thing that is wrong with the configuration.
 *
 * @param path the key, such as {@code channels.sms.password}; empty for the file as a whole
 * @param line where in the file, from 1; 0 where no line can be named
 * @param detail a sentence for people that repeats no value
 */
public record SettingsProblem(String path, int line, String detail) {

    @Override
    public String toString() {
        String place = line > 0 ? "line " + line + ": " : "";
        return place + (path.isEmpty() ? detail : path + ": " + detail);
    }
}
