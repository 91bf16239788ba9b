package io.carillon.adapters.afilnet.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON in UTF-8, plain or escaped. */
final class JsonText {
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final JsonMapper ESCAPED = new JsonMapper(escapingFactory());

    private JsonText() {}

    /** Half a surrogate pair is escaped anyway: it is no character. */
    static byte[] write(JsonNode node, boolean escaped) {
        try {
            return (escaped ? ESCAPED : PLAIN).writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always written", impossible);
        }
    }

    private static JsonFactory escapingFactory() {
        JsonFactoryBuilder builder = new JsonFactoryBuilder();
        builder.characterEscapes(new Slashes());
        builder.enable(JsonWriteFeature.ESCAPE_NON_ASCII);
        builder.disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE);
        return builder.build();
    }

    /** A backslash before each slash. */
    private static final class Slashes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final SerializedString SLASH = new SerializedString("\\/");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['/'] = ESCAPE_CUSTOM;
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == '/' ? SLASH : null;
        }
    }
}
