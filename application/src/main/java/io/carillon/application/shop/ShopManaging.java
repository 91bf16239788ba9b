package io.carillon.application.shop;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.Passing;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ShopDirectory;
import io.carillon.ports.provider.ShopDirectory.PageOf;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.shop.ManageShop;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Passes everything on. What is no address of the channel is refused before the provider is asked. */
public final class ShopManaging implements ManageShop {
    private final Passing<ShopDirectory> shop;

    public ShopManaging(ChannelRegistry channels) {
        this.shop = new Passing<>(channels, ProviderAccount::shop);
    }

    @Override
    public PassThrough<PageOf<Product>> products(String channel, int page, Optional<String> name) {
        return shop.ask(channel, directory -> directory.products(page, name));
    }

    @Override
    public PassThrough<Optional<Product>> product(String channel, String id) {
        return shop.ask(channel, directory -> directory.product(id));
    }

    @Override
    public PassThrough<Product> create(String channel, Product product) {
        return shop.ask(channel, directory -> directory.create(product));
    }

    @Override
    public PassThrough<Product> update(String channel, String id, Product product) {
        return shop.ask(channel, directory -> directory.update(id, product));
    }

    @Override
    public PassThrough<Void> delete(String channel, String id) {
        return shop.ask(channel, directory -> directory.delete(id));
    }

    @Override
    public PassThrough<List<Variant>> variants(String channel, String product) {
        return shop.ask(channel, directory -> directory.variants(product));
    }

    @Override
    public PassThrough<Variant> createVariant(String channel, String product, Variant variant) {
        return shop.ask(channel, directory -> directory.createVariant(product, variant));
    }

    @Override
    public PassThrough<Variant> updateVariant(String channel, String product, String variant, Variant change) {
        return shop.ask(channel, directory -> directory.updateVariant(product, variant, change));
    }

    @Override
    public PassThrough<Void> deleteVariant(String channel, String product, String variant) {
        return shop.ask(channel, directory -> directory.deleteVariant(product, variant));
    }

    @Override
    public PassThrough<Cart> cart(String channel, String subscriber) {
        return of(channel, subscriber, ShopDirectory::cart);
    }

    @Override
    public PassThrough<Void> addToCart(String channel, String subscriber, String variant, int quantity) {
        return of(channel, subscriber, (directory, address) -> directory.addToCart(address, variant, quantity));
    }

    @Override
    public PassThrough<Void> removeFromCart(String channel, String subscriber, String variant) {
        return of(channel, subscriber, (directory, address) -> directory.removeFromCart(address, variant));
    }

    @Override
    public PassThrough<Void> emptyCart(String channel, String subscriber) {
        return of(channel, subscriber, ShopDirectory::emptyCart);
    }

    @Override
    public PassThrough<PageOf<Order>> orders(String channel, int page, Optional<String> subscriber) {
        return subscriber
                .map(known -> of(channel, known, (directory, address) -> directory.orders(page, Optional.of(address))))
                .orElseGet(() -> shop.ask(channel, directory -> directory.orders(page, Optional.empty())));
    }

    @Override
    public PassThrough<Optional<Order>> order(String channel, String id) {
        return shop.ask(channel, directory -> directory.order(id));
    }

    private <T> PassThrough<T> of(
            String channel, String subscriber, BiFunction<ShopDirectory, Address, Answer<T>> question) {
        return shop.ask(channel, (ShopDirectory directory, ChannelRuntime runtime) -> {
            AddressFormat format = runtime.provider().addressFormat();
            Function<Address, Answer<T>> ask = address -> question.apply(directory, address);
            return format.canonical(subscriber)
                    .map(ask)
                    .orElseGet(() ->
                            new Answer.Refused<>(Complaint.of("invalid_address", "must be " + format.description())));
        });
    }
}
