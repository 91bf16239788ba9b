package io.carillon.app.cli.durability;

import java.util.List;

/** The channels of a trial, one at each provider, and who is reached there. */
final class Channels {
    static final String SMS = "sms";
    static final String WHATSAPP = "whatsapp";
    static final String MEMBERS = "members";
    static final String BOT = "bot";
    /** Behind a provider that refuses everything. */
    static final String BACKLOG = "backlog";

    static final List<String> WORKING = List.of(SMS, WHATSAPP, MEMBERS, BOT);

    /** Whoever reads this answers. */
    static final String QUESTION = "Is that so?";

    static final String ANSWER = "yes";

    /** Where chats are looked up, few people get many messages, as they do. */
    static final int PEOPLE = 40;

    private static final int UUID_LENGTH = 32;

    private Channels() {}

    /** An address; the more numbers, the more addresses. The bot's people are named by the provider. */
    static String address(String channel, int number) {
        return switch (channel) {
            case WHATSAPP -> "346" + digits(number % PEOPLE, 8);
            case MEMBERS -> "m" + digits(number, UUID_LENGTH - 1);
            case BACKLOG -> "139" + digits(number, 8);
            default -> "138" + digits(number, 8);
        };
    }

    /** Whether whoever gets it answers. Nobody is reached at some addresses of two of the simulated platforms. */
    static boolean isAnswered(Wanted wanted) {
        boolean unreachable = (wanted.channel().equals(SMS) || wanted.channel().equals(WHATSAPP))
                && wanted.to().endsWith("20");
        return wanted.text().contains(QUESTION) && !unreachable;
    }

    static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }
}
