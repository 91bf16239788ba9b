package io.carillon.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.carillon.application.UseCases;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.batch.TrackBatches;
import io.carillon.ports.usecase.channel.BrowseDirectory;
import io.carillon.ports.usecase.channel.CheckBalance;
import io.carillon.ports.usecase.channel.HoldChannels;
import io.carillon.ports.usecase.channel.ReadChannels;
import io.carillon.ports.usecase.channel.ReviewQuarantine;
import io.carillon.ports.usecase.channel.ScreenContent;
import io.carillon.ports.usecase.channel.SyncChannels;
import io.carillon.ports.usecase.conversation.ManageConversations;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.conversation.ReplyInConversation;
import io.carillon.ports.usecase.event.FollowEvents;
import io.carillon.ports.usecase.flow.ManageFlows;
import io.carillon.ports.usecase.health.CheckHealth;
import io.carillon.ports.usecase.idempotency.KeepAnswers;
import io.carillon.ports.usecase.message.PreviewMessage;
import io.carillon.ports.usecase.message.SendMessages;
import io.carillon.ports.usecase.message.TrackMessages;
import io.carillon.ports.usecase.shop.ManageShop;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;

/** Each use case by its own interface. */
final class UseCasesModule extends AbstractModule {

    @Provides
    SendBatches sendBatches(UseCases useCases) {
        return useCases.sendBatches();
    }

    @Provides
    TrackBatches trackBatches(UseCases useCases) {
        return useCases.trackBatches();
    }

    @Provides
    CheckBalance checkBalance(UseCases useCases) {
        return useCases.checkBalance();
    }

    @Provides
    HoldChannels holdChannels(UseCases useCases) {
        return useCases.holdChannels();
    }

    @Provides
    ReadChannels readChannels(UseCases useCases) {
        return useCases.readChannels();
    }

    @Provides
    ReviewQuarantine reviewQuarantine(UseCases useCases) {
        return useCases.reviewQuarantine();
    }

    @Provides
    ScreenContent screenContent(UseCases useCases) {
        return useCases.screenContent();
    }

    @Provides
    FollowEvents followEvents(UseCases useCases) {
        return useCases.followEvents();
    }

    @Provides
    CheckHealth checkHealth(UseCases useCases) {
        return useCases.checkHealth();
    }

    @Provides
    KeepAnswers keepAnswers(UseCases useCases) {
        return useCases.keepAnswers();
    }

    @Provides
    SendMessages sendMessages(UseCases useCases) {
        return useCases.sendMessages();
    }

    @Provides
    TrackMessages trackMessages(UseCases useCases) {
        return useCases.trackMessages();
    }

    @Provides
    PreviewMessage previewMessage(UseCases useCases) {
        return useCases.previewMessage();
    }

    @Provides
    ReadConversations readConversations(UseCases useCases) {
        return useCases.readConversations();
    }

    @Provides
    ManageConversations manageConversations(UseCases useCases) {
        return useCases.manageConversations();
    }

    @Provides
    ReplyInConversation replyInConversation(UseCases useCases) {
        return useCases.replyInConversation();
    }

    @Provides
    SyncChannels syncChannels(UseCases useCases) {
        return useCases.syncChannels();
    }

    @Provides
    BrowseDirectory browseDirectory(UseCases useCases) {
        return useCases.browseDirectory();
    }

    @Provides
    ManageSubscribers manageSubscribers(UseCases useCases) {
        return useCases.manageSubscribers();
    }

    @Provides
    ImportSubscribers importSubscribers(UseCases useCases) {
        return useCases.importSubscribers();
    }

    @Provides
    ManageFlows manageFlows(UseCases useCases) {
        return useCases.manageFlows();
    }

    @Provides
    ManageShop manageShop(UseCases useCases) {
        return useCases.manageShop();
    }
}
