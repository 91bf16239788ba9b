package io.carillon.app.cli.command;

import io.carillon.app.cli.output.CommandFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads text that must not be changed by a single character: strict UTF-8, bounded. */
final class Input {
    private static final int MOST_BYTES = 4 << 20;

    private Input() {}

    /** The whole of {@code in}, without the line end that an editor or echo puts behind it. */
    static String all(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CommandFailed.usage("input", "is larger than 4 MiB");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.replaceFirst("\\r?\\n\\z", "");
        } catch (CharacterCodingException e) {
            throw CommandFailed.usage("input", "is not UTF-8");
        } catch (IOException e) {
            throw CommandFailed.usage("input", "cannot be read");
        }
    }
}
