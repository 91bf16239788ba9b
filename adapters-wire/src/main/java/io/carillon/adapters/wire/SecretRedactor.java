package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.ports.provider.Secret;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces an account's secrets in texts by {@code ***}, however each of their characters is written: plain, percent-encoded
 * in UTF-8 or GB18030, as an XML, HTML or JSON escape. Immutable; safe for use by several threads.
 */
public final class SecretRedactor {
    private static final String STARS = "***";
    private static final int EXAMINED = 16 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&apos;");
    private static final Map<Integer, String> JSON_ESCAPES =
            Map.of((int) '"', "\\\"", (int) '\\', "\\\\", (int) '/', "\\/", (int) '\t', "\\t");

    /** In evidence, a shorter secret or one of digits could be a status, a task or a part of a number. */
    private static final int DISTINCTIVE = 6;

    /** After the constants that the constructor uses. */
    public static final SecretRedactor NONE = new SecretRedactor(List.of());

    /** Null where there is nothing to hide. Never printed: it spells the secrets. */
    private final Pattern pattern;
    /** The same for bytes, each taken as one character. */
    private final Pattern bytesPattern;

    private SecretRedactor(Collection<String> secrets) {
        this.pattern = pattern(secrets, List.of());
        this.bytesPattern =
                pattern(secrets.stream().filter(SecretRedactor::isDistinctive).toList(), List.of(UTF_8, GB18030));
    }

    private static Pattern pattern(Collection<String> secrets, List<Charset> encodings) {
        return secrets.isEmpty()
                ? null
                : Pattern.compile(secrets.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(secret -> spellings(secret, encodings))
                        .collect(Collectors.joining("|")));
    }

    private static boolean isDistinctive(String secret) {
        return secret.length() >= DISTINCTIVE && !secret.chars().allMatch(Character::isDigit);
    }

    /** Empty secrets are ignored. */
    public static SecretRedactor of(Secret... secrets) {
        var texts = new TreeSet<String>();
        for (Secret secret : secrets) {
            if (!secret.isEmpty()) {
                texts.add(secret.reveal());
            }
        }
        return new SecretRedactor(texts);
    }

    public String redact(String text) {
        return pattern == null ? text : pattern.matcher(text).replaceAll(STARS);
    }

    /**
     * Replaces secrets in bytes that are kept as evidence, whatever their encoding. Secrets that could be data by chance (fewer
     * than six characters, or digits only) are left: evidence must not be falsified.
     */
    public byte[] redact(byte[] evidence) {
        if (bytesPattern == null) {
            return evidence;
        }
        var matcher = bytesPattern.matcher(new String(evidence, ISO_8859_1));
        return matcher.find() ? matcher.replaceAll(STARS).getBytes(ISO_8859_1) : evidence;
    }

    /** The beginning of a text on one line, for a complaint. Redacted before it is cut, so that no half secret is left. */
    public String excerpt(String text) {
        return WireText.excerpt(redact(text.substring(0, Math.min(text.length(), EXAMINED))));
    }

    private static String spellings(String secret, List<Charset> encodings) {
        return secret.codePoints()
                .mapToObj(codePoint -> spellings(codePoint, encodings))
                .collect(Collectors.joining());
    }

    private static String spellings(int codePoint, List<Charset> encodings) {
        String plain = Character.toString(codePoint);
        var spellings = new TreeSet<String>(Comparator.reverseOrder());
        spellings.add(Pattern.quote(plain));
        encodings.forEach(encoding -> spellings.add(Pattern.quote(new String(plain.getBytes(encoding), ISO_8859_1))));
        spellings.add(anyCase(percent(plain, UTF_8)));
        spellings.add(anyCase(percent(plain, GB18030)));
        spellings.add("&#0*" + codePoint + ";");
        spellings.add("(?i:&#x0*" + Integer.toHexString(codePoint) + ";)");
        spellings.add(anyCase(
                plain.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining())));
        if (codePoint == ' ') {
            spellings.add("\\+");
        }
        if (ENTITIES.containsKey(codePoint)) {
            spellings.add(anyCase(ENTITIES.get(codePoint)));
        }
        if (JSON_ESCAPES.containsKey(codePoint)) {
            spellings.add(Pattern.quote(JSON_ESCAPES.get(codePoint)));
        }
        // The longest first: an escape may begin with the character that it stands for.
        return spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String anyCase(String text) {
        return "(?i:" + Pattern.quote(text) + ")";
    }

    private static String percent(String text, Charset charset) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(charset)) {
            encoded.append(String.format("%%%02x", unit & 0xff));
        }
        return encoded.toString();
    }
}
