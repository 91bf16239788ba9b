package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.wire.Answers;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ShopDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The bot's shop: products, variants and orders; carts are {@link JetchatCarts} (contract jetchat §A10). */
final class JetchatShop implements ShopDirectory {
    private final JetchatLink link;
    private final JetchatCarts carts;

    JetchatShop(JetchatLink link) {
        this.link = link;
        this.carts = new JetchatCarts(link);
    }

    @Override
    public Answer<PageOf<Product>> products(int page, Optional<String> name) {
        JetchatRequest list = JetchatRequest.get("shop", "products");
        JetchatRequest named = name.filter(Predicate.not(String::isBlank))
                .map(text -> list.with("name", text))
                .orElse(list);
        return page(named, page, JetchatGoods::product);
    }

    @Override
    public Answer<Optional<Product>> product(String id) {
        return found(JetchatGoods::product, id, "shop", "products", id, "get-info");
    }

    @Override
    public Answer<Product> create(Product product) {
        JetchatRequest request = JetchatRequest.post(JetchatOffers.created(product), "shop", "products", "create");
        return made(request, JetchatGoods::product, () -> JetchatQuestion.unreadable("the product"));
    }

    @Override
    public Answer<Product> update(String id, Product product) {
        return known(id).orElseGet(() -> made(
                JetchatRequest.put(JetchatOffers.changed(product), "shop", "products", id, "update"),
                JetchatGoods::product,
                () -> JetchatQuestion.then(product(id), JetchatShop::present)));
    }

    @Override
    public Answer<Void> delete(String id) {
        return JetchatShop.<Void>known(id)
                .orElseGet(() -> JetchatQuestion.order(
                        link, JetchatRequest.delete(JetchatJson.object(), "shop", "products", id, "delete")));
    }

    @Override
    public Answer<List<Variant>> variants(String product) {
        return JetchatShop.<List<Variant>>known(product)
                .orElseGet(() -> JetchatPaging.all(link, JetchatRequest.get("shop", "products", product, "variants"))
                        .map(rows -> read(rows, JetchatGoods::variant)));
    }

    @Override
    public Answer<Variant> createVariant(String product, Variant variant) {
        ObjectNode document = JetchatOffers.variant(variant);
        return JetchatShop.<Variant>known(product)
                .orElseGet(() -> made(
                        JetchatRequest.post(document, "shop", "products", product, "variants", "create"),
                        JetchatGoods::variant,
                        () -> JetchatQuestion.unreadable("the variant")));
    }

    @Override
    public Answer<Variant> updateVariant(String product, String variant, Variant change) {
        ObjectNode document = JetchatOffers.variant(change);
        return JetchatShop.<Variant>known(product, variant)
                .orElseGet(() -> made(
                        JetchatRequest.put(document, "shop", "products", product, "variants", variant, "update"),
                        JetchatGoods::variant,
                        () -> variant(product, variant)));
    }

    @Override
    public Answer<Void> deleteVariant(String product, String variant) {
        return JetchatShop.<Void>known(product, variant)
                .orElseGet(() -> JetchatQuestion.order(
                        link,
                        JetchatRequest.delete(
                                JetchatJson.object(), "shop", "products", product, "variants", variant, "delete")));
    }

    @Override
    public Answer<Cart> cart(Address subscriber) {
        return carts.of(subscriber);
    }

    @Override
    public Answer<Void> addToCart(Address subscriber, String variant, int quantity) {
        return carts.add(subscriber, variant, quantity);
    }

    @Override
    public Answer<Void> removeFromCart(Address subscriber, String variant) {
        return carts.remove(subscriber, variant);
    }

    @Override
    public Answer<Void> emptyCart(Address subscriber) {
        return carts.empty(subscriber);
    }

    @Override
    public Answer<PageOf<Order>> orders(int page, Optional<Address> subscriber) {
        JetchatRequest list = JetchatRequest.get("shop", "orders");
        if (subscriber.isEmpty()) {
            return page(list, page, JetchatGoods::order);
        }
        return JetchatQuestion.then(
                new JetchatUsers(link).named(subscriber.get()),
                user -> page(list.with(user.parameter(), user.value()), page, JetchatGoods::order));
    }

    /** The vendor documents no member of an order's detail, not even the id. */
    @Override
    public Answer<Optional<Order>> order(String id) {
        return found(
                row -> JetchatGoods.order(row)
                        .or(() -> JetchatGoods.order(new JetchatRow(
                                row.node().<ObjectNode>deepCopy().put("id", id)))),
                id,
                "shop",
                "orders",
                id,
                "get-info");
    }

    private Answer<Variant> variant(String product, String variant) {
        return found(JetchatGoods::variant, variant, "shop", "products", product, "variants", variant, "get-info")
                .fold(found -> present(found), Answers::as);
    }

    private static <T> Answer<T> present(Optional<T> found) {
        return found.<Answer<T>>map(Answer.Answered::new)
                .orElseGet(() -> JetchatQuestion.unreadable("what was changed"));
    }

    /** Nothing has an id that cannot stand in a path. */
    private <T> Answer<Optional<T>> found(Function<JetchatRow, Optional<T>> reader, String id, String... path) {
        if (!JetchatRequest.isSegment(id)) {
            return new Answer.Answered<>(Optional.empty());
        }
        return JetchatQuestion.then(
                JetchatQuestion.find(link, JetchatRequest.get(path)),
                row -> row.isEmpty() ? new Answer.Answered<>(Optional.empty()) : read(reader, row.get()));
    }

    private static <T> Answer<Optional<T>> read(Function<JetchatRow, Optional<T>> reader, JetchatRow row) {
        Optional<T> read = reader.apply(row);
        return read.isPresent() ? new Answer.Answered<>(read) : JetchatQuestion.unreadable("what was asked for");
    }

    private <T> Answer<T> made(
            JetchatRequest request,
            Function<JetchatRow, Optional<T>> reader,
            Supplier<Answer<T>> otherwise) {
        return JetchatQuestion.then(
                JetchatQuestion.make(link, request),
                row -> row.flatMap(reader).<Answer<T>>map(Answer.Answered::new).orElseGet(otherwise));
    }

    private <T> Answer<PageOf<T>> page(JetchatRequest list, int number, Function<JetchatRow, Optional<T>> reader) {
        if (number < 1 || number > JetchatPaging.MOST_PAGES) {
            return new Answer.Answered<>(new PageOf<>(List.of(), false));
        }
        return JetchatQuestion.page(link, JetchatPaging.page(list, number))
                .map(page -> new PageOf<>(
                        read(page.rows(), reader),
                        number < JetchatPaging.MOST_PAGES && page.more(Optional.of(number))));
    }

    private static <T> List<T> read(List<JetchatRow> rows, Function<JetchatRow, Optional<T>> reader) {
        return rows.stream().map(reader).flatMap(Optional::stream).toList();
    }

    /** A refusal where an id cannot be one; empty when all can. */
    private static <T> Optional<Answer<T>> known(String... ids) {
        return Stream.of(ids).allMatch(JetchatRequest::isSegment)
                ? Optional.empty()
                : Optional.of(new Answer.Refused<>(Complaint.of("invalid_request", "there is no such id")));
    }
}
