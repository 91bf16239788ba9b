package io.carillon.adapters.apiusb.server;

import java.util.List;
import java.util.Map;

/**
 * JSON byte for byte as PHP's encoder writes it: ASCII only, slashes escaped (contract apiusb §B3). Takes maps, lists, texts
 * and whole numbers.
 */
final class PhpJson {
    private final StringBuilder out = new StringBuilder();

    static String write(Object value) {
        PhpJson json = new PhpJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Number number) {
            out.append(number);
        } else {
            text(String.valueOf(value));
        }
    }

    private void object(Map<?, ?> members) {
        char separator = '{';
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(separator);
            text(String.valueOf(member.getKey()));
            out.append(':');
            value(member.getValue());
            separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> values) {
        out.append('[');
        for (int at = 0; at < values.size(); at++) {
            out.append(at == 0 ? "" : ",");
            value(values.get(at));
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(one -> character((char) one));
        out.append('"');
    }

    private void character(char one) {
        switch (one) {
            case '"', '\\', '/' -> out.append('\\').append(one);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(one < ' ' || one > '~' + 1 ? String.format("\\u%04x", (int) one) : one);
        }
    }
}
