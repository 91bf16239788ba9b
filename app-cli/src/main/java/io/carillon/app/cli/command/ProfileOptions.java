package io.carillon.app.cli.command;

import io.carillon.app.cli.output.CommandFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is known of a person. */
final class ProfileOptions {
    @Option(names = "--name", paramLabel = "TEXT", description = "The whole name.")
    String name;

    @Option(names = "--first-name", paramLabel = "TEXT", description = "The first name.")
    String firstName;

    @Option(names = "--last-name", paramLabel = "TEXT", description = "The last name.")
    String lastName;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The e-mail address.")
    String email;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "The phone number, international: +86138\u2026")
    String phone;

    /** What was given, as the API names it. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "name", name);
        put(members, "first_name", firstName);
        put(members, "last_name", lastName);
        put(members, "email", email);
        put(members, "phone", phone);
        return members;
    }

    private static void put(Map<String, Object> members, String name, String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** @param option that the addresses came with, as {@code CHANNEL=ADDRESS} */
    static List<Map<String, String>> addresses(String option, List<String> given) {
        return given.stream().map(one -> address(option, one)).toList();
    }

    private static Map<String, String> address(String option, String given) {
        int equals = given.indexOf('=');
        if (equals < 1 || equals == given.length() - 1) {
            throw CommandFailed.usage(option, "must be CHANNEL=ADDRESS");
        }
        Map<String, String> address = new LinkedHashMap<>();
        address.put("channel", given.substring(0, equals));
        address.put("address", given.substring(equals + 1));
        return address;
    }

    /** The option that a place in the request came from. */
    static String optionOf(String pointer) {
        List<String> steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2) {
            return pointer;
        }
        return switch (steps.get(1)) {
            case "addresses" -> "--address";
            case "tags" -> "--tag";
            case "fields" -> "--field";
            default -> "--" + steps.get(1).replace("addresses", "address").replace('_', '-');
        };
    }
}
