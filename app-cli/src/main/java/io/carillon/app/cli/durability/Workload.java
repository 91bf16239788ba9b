package io.carillon.app.cli.durability;

import static io.carillon.app.cli.durability.Channels.address;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is asked for, one order after the other, drawn from the seed: the same seed gives the same orders, whatever happens to
 * them. No two ask for the same text to the same address. Safe for use by several threads.
 */
final class Workload {
    private static final int TEXTS = 40;

    private final SplittableRandom random;
    private final int most;
    private final List<String> botPeople;
    private int orders;
    private int messages;

    /**
     * @param most the messages after which there are no more orders
     * @param botPeople who can be written to through the bot
     */
    Workload(long seed, int most, List<String> botPeople) {
        this.random = new SplittableRandom(seed);
        this.most = most;
        this.botPeople = List.copyOf(botPeople);
    }

    /** The next order; null when there are enough. */
    synchronized Order next() {
        if (messages >= most) {
            return null;
        }
        Order order = draw(orders++, messages);
        messages += order.to().size();
        return order;
    }

    private Order draw(int number, int first) {
        int kind = random.nextInt(100);
        boolean again = random.nextInt(4) == 0;
        if (kind < 4) {
            return many(number, Channels.SMS, addresses(Channels.SMS, first, 20 + random.nextInt(40)), again);
        }
        if (kind < 6) {
            return many(number, Channels.MEMBERS, addresses(Channels.MEMBERS, first, 5 + random.nextInt(25)), again);
        }
        if (kind < 16) {
            return one(number, Channels.WHATSAPP, address(Channels.WHATSAPP, number), again);
        }
        if (kind < 24) {
            return one(number, Channels.BOT, botPeople.get(number % botPeople.size()), again);
        }
        if (kind < 38) {
            return one(number, Channels.MEMBERS, address(Channels.MEMBERS, first), again);
        }
        return shortMessage(number, first, again);
    }

    /** Texts come again with other recipients, so that calls carry several; some wait, some are cancelled. */
    private Order shortMessage(int number, int first, boolean again) {
        boolean later = random.nextInt(8) == 0;
        Duration ahead = later ? Duration.ofMillis(500 + random.nextInt(3000)) : Duration.ZERO;
        boolean cancel = random.nextInt(later ? 2 : 10) == 0;
        String text = question() + "News " + random.nextInt(TEXTS) + " of the day";
        return new Order(number, Channels.SMS, addresses(Channels.SMS, first, 1), text, again, ahead, cancel);
    }

    private Order one(int number, String channel, String to, boolean again) {
        String text = question() + "Note " + number;
        return new Order(number, channel, List.of(to), text, again, Duration.ZERO, false);
    }

    private Order many(int number, String channel, List<String> to, boolean again) {
        return new Order(number, channel, to, question() + "Letter " + number, again, Duration.ZERO, false);
    }

    private String question() {
        return random.nextInt(6) == 0 ? Channels.QUESTION + " " : "";
    }

    private static List<String> addresses(String channel, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> address(channel, number))
                .toList();
    }
}
