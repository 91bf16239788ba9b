package io.carillon.app.http;

import io.carillon.app.http.problem.ProblemPages;
import io.carillon.app.http.route.BatchPreviewRoutes;
import io.carillon.app.http.route.BatchRoutes;
import io.carillon.app.http.route.CartRoutes;
import io.carillon.app.http.route.ChannelRoutes;
import io.carillon.app.http.route.ConsentRoutes;
import io.carillon.app.http.route.ConversationRoutes;
import io.carillon.app.http.route.DirectoryRoutes;
import io.carillon.app.http.route.EventRoutes;
import io.carillon.app.http.route.FlowFieldRoutes;
import io.carillon.app.http.route.FlowRoutes;
import io.carillon.app.http.route.HealthRoutes;
import io.carillon.app.http.route.MessageCancelRoutes;
import io.carillon.app.http.route.MessageRoutes;
import io.carillon.app.http.route.OrderRoutes;
import io.carillon.app.http.route.PassedOn;
import io.carillon.app.http.route.PreviewRoutes;
import io.carillon.app.http.route.ProblemPageRoutes;
import io.carillon.app.http.route.ProductRoutes;
import io.carillon.app.http.route.ProviderRoutes;
import io.carillon.app.http.route.ProviderTurns;
import io.carillon.app.http.route.QuarantineRoutes;
import io.carillon.app.http.route.RedriveRoutes;
import io.carillon.app.http.route.ReplyRoutes;
import io.carillon.app.http.route.SubscriberExportRoutes;
import io.carillon.app.http.route.SubscriberImportRoutes;
import io.carillon.app.http.route.SubscriberMergeRoutes;
import io.carillon.app.http.route.SubscriberPartRoutes;
import io.carillon.app.http.route.SubscriberRoutes;
import io.carillon.app.http.route.SyncRoutes;
import io.carillon.app.http.route.TimelineRoutes;
import io.carillon.app.http.route.VariantRoutes;
import io.carillon.application.UseCases;
import io.javalin.config.RoutesConfig;
import java.util.concurrent.Executor;

/** All routes, with what they share. */
final class Routing {
    private static final int EXPORTS = 4;

    private Routing() {}

    static void register(RoutesConfig routes, UseCases offer, Executor executor, Bounds bounds) {
        KeyedRequests keys = new KeyedRequests();
        KeptReplies replies = new KeptReplies(keys, offer.keepAnswers(), executor);
        ProviderTurns turns = new ProviderTurns(bounds.providerQuestions());
        new MessageRoutes(offer.sendMessages(), offer.trackMessages(), keys, executor).register(routes);
        new MessageCancelRoutes(offer.cancelMessages(), replies).register(routes);
        new RedriveRoutes(offer.redriveMessages(), replies).register(routes);
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
        PassedOn passing = new PassedOn(replies, turns);
        subscribers(routes, offer, passing);
        shops(routes, offer, passing);
        new QuarantineRoutes(offer.reviewQuarantine(), replies).register(routes);
        new EventRoutes(offer.followEvents()).register(routes);
        new HealthRoutes(offer.checkHealth()).register(routes);
        new ProblemPageRoutes(ProblemPages.load()).register(routes);
    }

    /** What stands in the place of an id goes first. */
    private static void subscribers(RoutesConfig routes, UseCases offer, PassedOn passing) {
        new SubscriberExportRoutes(offer.manageSubscribers(), new ProviderTurns(EXPORTS)).register(routes);
        new SubscriberImportRoutes(offer.importSubscribers(), passing).register(routes);
        new SubscriberRoutes(offer.manageSubscribers(), passing).register(routes);
        new SubscriberPartRoutes(offer.manageSubscribers(), passing).register(routes);
        new SubscriberMergeRoutes(offer.manageSubscribers(), passing).register(routes);
        new ConsentRoutes(offer.manageSubscribers(), passing).register(routes);
        new TimelineRoutes(offer.manageSubscribers()).register(routes);
    }

    private static void shops(RoutesConfig routes, UseCases offer, PassedOn passing) {
        new FlowRoutes(offer.manageFlows(), passing).register(routes);
        new FlowFieldRoutes(offer.manageFlows(), passing).register(routes);
        new ProductRoutes(offer.manageShop(), passing).register(routes);
        new VariantRoutes(offer.manageShop(), passing).register(routes);
        new CartRoutes(offer.manageShop(), passing).register(routes);
        new OrderRoutes(offer.manageShop(), passing).register(routes);
    }
}
