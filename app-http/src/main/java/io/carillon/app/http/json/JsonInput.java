package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one JSON document front to back and gathers what is wrong with it. A value of the wrong type is a problem and counts as
 * absent; text that is no JSON at all ends the reading with {@code malformed_json}. Not safe for use by several threads.
 */
final class JsonInput {
    static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_NUMBER = 128;
    private static final int MOST_PROBLEMS = 1000;
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final Pattern LIBRARY_NAMES = Pattern.compile(",? *from `[^`]*`");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(com.fasterxml.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /** Takes what it wants of a document's members. */
    @FunctionalInterface
    interface Members {
        /** Reads the value of the member {@code name}; false when it is none that is known. */
        boolean read(String name, String pointer) throws IOException;
    }

    /** Reads a whole document, which must be an object, and gives what was wrong with it. */
    static List<Problem> read(byte[] body, Function<JsonInput, Members> members) {
        CharBuffer text = decode(body);
        try (JsonParser parser = FACTORY.createParser(text.array(), text.position(), text.remaining())) {
            return document(parser, members);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static List<Problem> document(JsonParser parser, Function<JsonInput, Members> members) throws IOException {
        JsonInput input = new JsonInput(parser);
        Members reader = members.apply(input);
        try {
            if (parser.nextToken() == null) {
                throw malformed(parser.currentLocation(), "the body is empty");
            }
            input.object("", reader);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation(), "something follows the document");
            }
            return input.problems;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw malformed(at, LIBRARY_NAMES.matcher(e.getOriginalMessage()).replaceAll(""));
        }
    }

    /** Reads an object's members; anything else is a problem. */
    void object(String pointer, Members members) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            mistyped(pointer, "an object");
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inner = pointer + "/" + escape(name);
            parser.nextToken();
            if (TextRules.flaw(pointer, name, LONGEST_NAME).isPresent()) {
                add(pointer, "invalid_text", "a member's name must not contain NUL or half of a surrogate pair");
                parser.skipChildren();
            } else if (!seen.add(name)) {
                add(inner, "duplicate_member", "this member is given twice");
                parser.skipChildren();
            } else if (!members.read(name, inner)) {
                add(inner, "unknown_member", "there is no such member here");
                parser.skipChildren();
            }
        }
    }

    /** Reads an array; {@code element} reads the value at hand. False when it is absent or of another type. */
    boolean array(String pointer, ElementReader element) throws IOException {
        if (isNull()) {
            return false;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            mistyped(pointer, "an array");
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            element.read(pointer + "/" + i);
        }
        return true;
    }

    /** Reads one element of an array. */
    @FunctionalInterface
    interface ElementReader {
        void read(String pointer) throws IOException;
    }

    /** Reads true or false; null counts as false. */
    boolean truth(String pointer) throws IOException {
        JsonToken token = token();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE && token != JsonToken.VALUE_NULL) {
            mistyped(pointer, "true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Reads a text of at most {@code longest} UTF-16 units; null counts as absent. */
    Optional<String> text(String pointer, int longest) throws IOException {
        if (isNull()) {
            return Optional.empty();
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            mistyped(pointer, "a text");
            return Optional.empty();
        }
        String text = parser.getText();
        Optional<Problem> flaw = TextRules.flaw(pointer, text, longest);
        flaw.ifPresent(this::add);
        return flaw.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** Reads a point in time with an offset. */
    Optional<Instant> time(String pointer) throws IOException {
        Optional<String> text = text(pointer, 64);
        Optional<Instant> time = text.flatMap(Times::parse);
        if (text.isPresent() && time.isEmpty()) {
            add(pointer, "invalid_time", Times.DEMAND);
        }
        return time;
    }

    /** Any value, as compact JSON text; null counts as absent. */
    Optional<String> json(String pointer) throws IOException {
        if (isNull()) {
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        Optional<Problem> flaw = TextRules.flaw(pointer, text.toString(), Integer.MAX_VALUE);
        flaw.ifPresent(this::add);
        return flaw.isPresent() ? Optional.empty() : Optional.of(text.toString());
    }

    JsonToken token() {
        return parser.currentToken();
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    void mistyped(String pointer, String demand) throws IOException {
        add(pointer, "wrong_type", (pointer.isEmpty() ? "the body must be " : "must be ") + demand);
        parser.skipChildren();
    }

    /** Passes over the value at hand. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Reads a whole number from {@code least} to a billion; null counts as absent. */
    Optional<Integer> integer(String pointer, int least) throws IOException {
        if (isNull()) {
            return Optional.empty();
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            mistyped(pointer, "a whole number");
            return Optional.empty();
        }
        BigInteger number = parser.getBigIntegerValue();
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BILLION) > 0) {
            add(pointer, "out_of_range", "must be from " + least + " to " + BILLION);
            return Optional.empty();
        }
        return Optional.of(number.intValue());
    }

    boolean hasProblemAt(String pointer) {
        return problems.stream().anyMatch(problem -> problem.pointer().equals(pointer));
    }

    void add(String pointer, String code, String detail) {
        add(new Problem(pointer, code, detail));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static CharBuffer decode(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            boolean marked = text.hasRemaining() && text.get(text.position()) == '\ufeff';
            return marked ? text.position(text.position() + 1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_JSON, "the body is not UTF-8");
        }
    }

    private static ProblemException malformed(JsonLocation at, String detail) {
        String place = "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
        return new ProblemException(ProblemCode.MALFORMED_JSON, place + detail);
    }
}
