package io.carillon.adapters.apiusb.server;

/** Why a call is refused, with the server's words (contract apiusb §B4). */
public enum ApiusbRefusal {
    BAD_REQUEST(400, ApiusbTexts.missing("chat_message_to_uuid")),
    NO_SUCH_SERVICE(404, "") {
        @Override
        String text(ServiceName service) {
            return ApiusbTexts.noService(service.text());
        }
    },
    BAD_TOKEN(406, ApiusbTexts.BAD_TOKEN),
    UNKNOWN_APP(407, ApiusbTexts.UNKNOWN_APP),
    NOT_LOGGED_IN(408, ApiusbTexts.NOT_LOGGED_IN),
    /** Seen at a sister installation only. */
    NO_TRAFFIC(409, ApiusbTexts.NO_TRAFFIC),
    SERVER_ERROR(500, ApiusbTexts.SERVER_ERROR);

    private final int code;
    private final String text;

    ApiusbRefusal(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text(ServiceName service) {
        return text;
    }
}
