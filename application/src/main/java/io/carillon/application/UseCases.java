package io.carillon.application;

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
import io.carillon.ports.usecase.message.CancelMessages;
import io.carillon.ports.usecase.message.PreviewMessage;
import io.carillon.ports.usecase.message.RedriveMessages;
import io.carillon.ports.usecase.message.SendMessages;
import io.carillon.ports.usecase.message.TrackMessages;
import io.carillon.ports.usecase.shop.ManageShop;
import io.carillon.ports.usecase.subscriber.ImportSubscribers;
import io.carillon.ports.usecase.subscriber.ManageSubscribers;

/** What a running {@link Carillon} offers. */
public record UseCases(
        SendMessages sendMessages,
        TrackMessages trackMessages,
        CancelMessages cancelMessages,
        RedriveMessages redriveMessages,
        SendBatches sendBatches,
        TrackBatches trackBatches,
        ReadChannels readChannels,
        HoldChannels holdChannels,
        CheckBalance checkBalance,
        ScreenContent screenContent,
        ReviewQuarantine reviewQuarantine,
        FollowEvents followEvents,
        CheckHealth checkHealth,
        KeepAnswers keepAnswers,
        PreviewMessage previewMessage,
        ReadConversations readConversations,
        ManageConversations manageConversations,
        ReplyInConversation replyInConversation,
        SyncChannels syncChannels,
        BrowseDirectory browseDirectory,
        ManageSubscribers manageSubscribers,
        ImportSubscribers importSubscribers,
        ManageFlows manageFlows,
        ManageShop manageShop) {}
