package io.carillon.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link ScriptedProvider} does with one request. */
public sealed interface Behaviour {

    /** Hangs up as soon as the connection stands. Takes effect on a new connection only. */
    record HangUpAtOnce() implements Behaviour {}

    /** Reads the whole request, then hangs up without a word. */
    record HangUpAfterReading() implements Behaviour {}

    /** Reads the whole request, then says nothing until the provider is closed. */
    record StaySilent() implements Behaviour {}

    /** Answers with the request's own body, or with its head where it has none, as a careless error page does. */
    record Echo(int status) implements Behaviour {}

    /** Sends these bytes; the connection stays open for another request unless {@code hangUp}. */
    record Send(byte[] bytes, boolean hangUp) implements Behaviour {}

    /** Sends these bytes, then says nothing more until the provider is closed. */
    record Stall(byte[] bytes) implements Behaviour {}

    static Behaviour status(int status) {
        return reply(status, Map.of(), new byte[0]);
    }

    static Behaviour status(int status, String header, String value) {
        return reply(status, Map.of(header, value), new byte[0]);
    }

    static Behaviour xml(String body) {
        return reply(200, Map.of("Content-Type", "text/xml; charset=utf-8"), body.getBytes(UTF_8));
    }

    static Behaviour html(int status, String body) {
        return reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(UTF_8));
    }

    static Behaviour reply(int status, Map<String, String> headers, byte[] body) {
        return new Send(message(status, headers, body, body.length), false);
    }

    /** The reply in full, and then a hang-up that no header announced. */
    static Behaviour thenHangUp(Behaviour reply) {
        return new Send(((Send) reply).bytes(), true);
    }

    /** Promises the whole body, sends the first {@code sent} bytes of it, and hangs up. */
    static Behaviour breakOff(String body, int sent) {
        return new Send(part(body, sent), true);
    }

    /** Promises the whole body, sends the first {@code sent} bytes of it, and says nothing more. */
    static Behaviour stall(String body, int sent) {
        return new Stall(part(body, sent));
    }

    private static byte[] part(String body, int sent) {
        byte[] whole = body.getBytes(UTF_8);
        return message(200, Map.of("Content-Type", "text/xml"), java.util.Arrays.copyOf(whole, sent), whole.length);
    }

    /** The bytes of an HTTP/1.1 answer. */
    static byte[] message(int status, Map<String, String> headers, byte[] body, int promised) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Integer.toString(promised));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(US_ASCII);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
        return bytes;
    }
}
