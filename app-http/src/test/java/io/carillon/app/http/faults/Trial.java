package io.carillon.app.http.faults;

import java.util.concurrent.locks.LockSupport;

/** What is done while a fault acts, and what came of it in one line. */
interface Trial {
    String outcome();

    /** Returns when nothing more is to be expected. */
    void awaitQuiet(long deadline);

    static Trial of(String api, Stage stage) {
        return switch (api) {
            case "send", "status" -> new MessageTrial(stage);
            case "upstream" -> new ReplyTrial(stage);
            case "overage" -> QuestionTrial.balance(stage);
            case "checkkeyword" -> QuestionTrial.screening(stage);
            default -> throw new IllegalArgumentException(api);
        };
    }

    /** A message is sent and its report awaited. */
    record MessageTrial(Stage stage, String id) implements Trial {
        MessageTrial(Stage stage) {
            this(stage, sent(stage));
        }

        @Override
        public String outcome() {
            Stage.Reply channel = stage.get("/v1/channels/sms");
            Stage.Reply stats = stage.simulator("stats");
            return stage.get("/v1/messages/" + id).text("/status")
                    + ", channel " + channel.text("/state")
                    + ", quarantine " + (channel.number("/quarantined") == 0 ? "empty" : "filled")
                    + ", sends " + stage.requests("send")
                    + ", taken " + stats.number("/accepted_sends");
        }

        /** Two more polls, in which a report or a second send would have shown. */
        @Override
        public void awaitQuiet(long deadline) {
            long polls = stage.requests("status") + 2;
            while (stage.requests("status") < polls && System.nanoTime() < deadline) {
                LockSupport.parkNanos(20_000_000);
            }
        }

        private static String sent(Stage stage) {
            Stage.Reply reply = stage.post(
                    "/v1/messages",
                    "{\"channel\":\"sms\",\"to\":\"13800000001\",\"content\":{\"type\":\"text\",\"text\":\"a & <b>\"}}");
            if (reply.status() != 202) {
                throw new AssertionError(reply);
            }
            return reply.text("/id");
        }
    }

    /** Two customers write; how many messages came in, and from whom. */
    record ReplyTrial(Stage stage) implements Trial {
        public ReplyTrial {
            stage.simulator(
                    "replies",
                    "[{\"mobile\":\"13800000001\",\"content\":\"1\"},{\"mobile\":\"13800000002\",\"content\":\"a & <b>\"}]");
        }

        @Override
        public String outcome() {
            Stage.Reply channel = stage.get("/v1/channels/sms");
            return "received "
                    + stage.get("/v1/messages?direction=inbound")
                            .json()
                            .path("data")
                            .size()
                    + ", conversations "
                    + stage.get("/v1/conversations").json().path("data").size()
                    + ", channel " + channel.text("/state")
                    + ", quarantine " + (channel.number("/quarantined") == 0 ? "empty" : "filled");
        }

        /** Two more polls, in which a reply would have shown. */
        @Override
        public void awaitQuiet(long deadline) {
            long polls = stage.requests("upstream") + 2;
            while (stage.requests("upstream") < polls && System.nanoTime() < deadline) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** The provider is asked something, once. */
    record QuestionTrial(String outcome) implements Trial {
        static QuestionTrial balance(Stage stage) {
            Stage.Reply reply = stage.get("/v1/channels/sms/balance?refresh=true");
            return new QuestionTrial(
                    line(reply, "raw " + reply.text("/raw/overage")) + ", requests " + stage.requests("overage"));
        }

        static QuestionTrial screening(Stage stage) {
            Stage.Reply reply = stage.post("/v1/channels/sms/screening", "{\"text\":\"hello\"}");
            return new QuestionTrial(
                    line(reply, "blocked " + reply.text("/blocked")) + ", requests " + stage.requests("checkkeyword"));
        }

        private static String line(Stage.Reply reply, String good) {
            return reply.status() == 200 ? good : reply.status() + " " + reply.text("/code");
        }

        @Override
        public void awaitQuiet(long deadline) {}
    }
}
