package io.carillon.app.wiring.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML into nodes. Duplicate keys, aliases and more than one document are problems. */
final class YamlFile {
    private static final int DEEPEST = 32;

    private final ProblemList problems;
    private final YAMLParser parser;

    private YamlFile(YAMLParser parser, ProblemList problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The file's keys; those read before a syntax error when there is one. An empty file has no keys. */
    static Node.Mapping read(String text, ProblemList problems) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            return new YamlFile(parser, problems).document();
        } catch (JsonProcessingException e) {
            // The library's message quotes the line, which may hold a secret.
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            problems.add("", line, "this is not valid YAML, near column " + column);
            return Node.Mapping.empty(0);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private Node.Mapping document() throws IOException {
        if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
            return Node.Mapping.empty(1);
        }
        Node root = value("", 0);
        if (parser.nextToken() != null) {
            problems.add("", line(), "the file must hold one YAML document");
        }
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        problems.add("", root, "the file must be a group of keys, not " + root.kind());
        return Node.Mapping.empty(1);
    }

    private Node value(String path, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "nested too deeply");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> sequence(path, depth);
            case VALUE_NULL -> new Node.Absent(line());
            default -> scalar(path);
        };
    }

    private Node scalar(String path) throws IOException {
        if (parser.isCurrentAlias()) {
            problems.add(path, line(), "YAML aliases are not understood here; write the value out");
            return new Node.Absent(line());
        }
        return new Node.Scalar(parser.getText(), line());
    }

    private Node mapping(String path, int depth) throws IOException {
        Node.Mapping mapping = Node.Mapping.empty(line());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = line();
            String inner = ProblemList.path(path, key);
            parser.nextToken();
            Node value = value(inner, depth + 1);
            if (mapping.members().putIfAbsent(key, value) != null) {
                problems.add(inner, line, "this key is given twice");
            }
        }
        return mapping;
    }

    private Node sequence(String path, int depth) throws IOException {
        int line = line();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Sequence(items, line);
    }

    private int line() {
        JsonParser from = parser;
        return from.currentTokenLocation().getLineNr();
    }
}
