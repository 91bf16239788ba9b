package io.carillon.app.http;

import io.carillon.app.http.problem.ProblemPages;
import io.carillon.app.http.route.BatchPreviewRoutes;
import io.carillon.app.http.route.BatchRoutes;
import io.carillon.app.http.route.ChannelRoutes;
import io.carillon.app.http.route.ConversationRoutes;
import io.carillon.app.http.route.DirectoryRoutes;
import io.carillon.app.http.route.EventRoutes;
import io.carillon.app.http.route.HealthRoutes;
import io.carillon.app.http.route.MessageRoutes;
import io.carillon.app.http.route.PreviewRoutes;
import io.carillon.app.http.route.ProblemPageRoutes;
import io.carillon.app.http.route.ProviderRoutes;
import io.carillon.app.http.route.ProviderTurns;
import io.carillon.app.http.route.QuarantineRoutes;
import io.carillon.app.http.route.ReplyRoutes;
import io.carillon.app.http.route.SyncRoutes;
import io.carillon.application.UseCases;
import io.javalin.config.RoutesConfig;
import java.util.concurrent.Executor;

/** All routes, with what they share. */
final class Routing {
    private Routing() {}

    static void register(RoutesConfig routes, UseCases offer, Executor executor, Bounds bounds) {
        KeyedRequests keys = new KeyedRequests();
        KeptReplies replies = new KeptReplies(keys, offer.keepAnswers(), executor);
        ProviderTurns turns = new ProviderTurns(bounds.providerQuestions());
        new MessageRoutes(offer.sendMessages(), offer.trackMessages(), keys, executor).register(routes);
        new BatchPreviewRoutes(offer.sendBatches(), replies).register(routes);
        new PreviewRoutes(offer.previewMessage(), offer.sendMessages(), replies, turns).register(routes);
        new ConversationRoutes(offer.readConversations(), offer.manageConversations(), replies, executor)
                .register(routes);
        new ReplyRoutes(offer.replyInConversation(), keys, executor).register(routes);
        new BatchRoutes(offer.sendBatches(), offer.trackBatches(), keys, executor).register(routes);
        new ChannelRoutes(offer.readChannels(), offer.holdChannels(), replies).register(routes);
        new ProviderRoutes(offer.checkBalance(), offer.screenContent(), replies, turns).register(routes);
        new SyncRoutes(offer.syncChannels(), replies, turns).register(routes);
        new DirectoryRoutes(offer.browseDirectory(), turns).register(routes);
        new QuarantineRoutes(offer.reviewQuarantine(), replies).register(routes);
        new EventRoutes(offer.followEvents()).register(routes);
        new HealthRoutes(offer.checkHealth()).register(routes);
        new ProblemPageRoutes(ProblemPages.load()).register(routes);
    }
}
