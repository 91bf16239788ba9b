package io.carillon.adapters.afilnet.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What is wrong with a request, the first thing first (contract afilnet A4). */
final class AfilnetChecks {
    private AfilnetChecks() {}

    /** What every method needs, before the login. A parameter that is empty is missing. */
    static Optional<AfilnetError> missing(AfilnetCall call) {
        AfilnetCredentials credentials = call.credentials().orElseThrow();
        if (credentials.user().isEmpty()) {
            return Optional.of(AfilnetError.MISSING_USER);
        }
        if (credentials.password().isEmpty()) {
            return Optional.of(AfilnetError.MISSING_PASSWORD);
        }
        if (call.text("class").isEmpty()) {
            return Optional.of(AfilnetError.MISSING_CLASS);
        }
        return call.text("method").isEmpty() ? Optional.of(AfilnetError.MISSING_METHOD) : Optional.empty();
    }

    /** What is checked after the login, up to the file. Channel and chat are the backend's. */
    static Optional<AfilnetError> incorrect(AfilnetCall call) {
        if (!call.chat()) {
            return Optional.of(AfilnetError.INCORRECT_CLASS);
        }
        AfilnetMethod method = call.method();
        if (method == AfilnetMethod.UNKNOWN) {
            return Optional.of(AfilnetError.INCORRECT_METHOD);
        }
        if (method.compulsory().stream().anyMatch(name -> call.text(name).isEmpty())) {
            return Optional.of(AfilnetError.MISSING_COMPULSORY_PARAM);
        }
        return method == AfilnetMethod.SENDFILE ? file(call) : Optional.empty();
    }

    private static Optional<AfilnetError> file(AfilnetCall call) {
        if (!AfilnetFile.TYPES.contains(call.text("type"))) {
            return Optional.of(AfilnetError.INCORRECT_FILETYPE);
        }
        if (!isAddress(call.text("fileurl"))) {
            return Optional.of(AfilnetError.INCORRECT_FILEURL);
        }
        String thumbnail = call.text("thumburl");
        boolean fits = thumbnail.isEmpty() || isAddress(thumbnail);
        return fits ? Optional.empty() : Optional.of(AfilnetError.INCORRECT_THUMBURL);
    }

    /** An address on the web; characters that belong escaped are let pass, as browsers do. */
    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text.replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}\\[\\]]", "_")
                    .replaceAll("%(?![0-9A-Fa-f]{2})", "_"));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawAuthority() != null && !text.matches("(?s).*\\s.*");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
