package io.carillon.app.http;

import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the body of a write, bounded. */
public final class RequestBody {
    /** The largest body, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int LARGEST_CSV = 4 * 1024 * 1024;
    private static final Pattern CSV = Pattern.compile("text/csv\\s*(;.*)?");
    private static final int DRAINED = 16 * 1024 * 1024;
    private static final Pattern JSON =
            Pattern.compile("application/(json|[a-z0-9.-]+\\+json)\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?;?");

    private RequestBody() {}

    /** A JSON body. @throws ProblemException for another media type, or too many bytes */
    public static byte[] json(Context ctx) {
        String type = ctx.contentType();
        if (!HttpReply.JSON.equals(type) && !isJson(type)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json, in UTF-8");
        }
        return bytes(ctx, LARGEST);
    }

    /** A CSV body. @throws ProblemException for another media type, or too many bytes */
    public static byte[] csv(Context ctx) {
        String type = ctx.contentType();
        if (type == null || !CSV.matcher(type.trim().toLowerCase(Locale.ROOT)).matches()) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: text/csv, in UTF-8");
        }
        return bytes(ctx, LARGEST_CSV);
    }

    /** A JSON body, or none. */
    public static byte[] optionalJson(Context ctx) {
        byte[] body = bytes(ctx, LARGEST);
        return body.length == 0 ? body : checked(ctx, body);
    }

    private static byte[] checked(Context ctx, byte[] body) {
        if (!isJson(ctx.contentType())) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "send Content-Type: application/json, in UTF-8");
        }
        return body;
    }

    private static boolean isJson(String type) {
        return type != null
                && JSON.matcher(type.trim().toLowerCase(Locale.ROOT)).matches();
    }

    private static byte[] bytes(Context ctx, int largest) {
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] body = in.readNBytes(largest + 1);
            if (body.length > largest) {
                drain(in);
                throw new ProblemException(
                        ProblemCode.BODY_TOO_LARGE, "the body must have at most " + largest + " bytes");
            }
            return body;
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "the body could not be read to its end");
        }
    }

    /** A client that is still sending does not read; hear it out, within reason, so that it gets the answer. */
    private static void drain(InputStream in) throws IOException {
        byte[] bin = new byte[64 * 1024];
        int drained = 0;
        for (int n = in.read(bin); n >= 0 && drained < DRAINED; n = in.read(bin)) {
            drained += n;
        }
    }
}
