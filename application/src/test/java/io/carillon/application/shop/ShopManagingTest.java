package io.carillon.application.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.KeeperProvider;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ShopDirectory;
import io.carillon.ports.usecase.channel.PassThrough;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShopManagingTest {
    private final List<String> asked = new ArrayList<>();
    private final ShopManaging shop =
            new ShopManaging(new KeeperProvider(Optional.empty(), Optional.of(new Shop())).registry());

    /** Writes down what it is asked. */
    private final class Shop implements ShopDirectory {
        private <T> Answer<T> asked(Object... words) {
            asked.add(String.join(
                    " ", List.of(words).stream().map(String::valueOf).toList()));
            return new Answer.Refused<>(Complaint.of("asked", ""));
        }

        @Override
        public Answer<PageOf<Product>> products(int page, Optional<String> name) {
            return asked("products", page, name.orElse("-"));
        }

        @Override
        public Answer<Optional<Product>> product(String id) {
            return asked("product", id);
        }

        @Override
        public Answer<Product> create(Product product) {
            return asked("create", product.name());
        }

        @Override
        public Answer<Product> update(String id, Product product) {
            return asked("update", id, product.name());
        }

        @Override
        public Answer<Void> delete(String id) {
            return asked("delete", id);
        }

        @Override
        public Answer<List<Variant>> variants(String product) {
            return asked("variants", product);
        }

        @Override
        public Answer<Variant> createVariant(String product, Variant variant) {
            return asked("createVariant", product);
        }

        @Override
        public Answer<Variant> updateVariant(String product, String variant, Variant change) {
            return asked("updateVariant", product, variant);
        }

        @Override
        public Answer<Void> deleteVariant(String product, String variant) {
            return asked("deleteVariant", product, variant);
        }

        @Override
        public Answer<Cart> cart(Address subscriber) {
            return asked("cart", subscriber);
        }

        @Override
        public Answer<Void> addToCart(Address subscriber, String variant, int quantity) {
            return asked("add", subscriber, variant, quantity);
        }

        @Override
        public Answer<Void> removeFromCart(Address subscriber, String variant) {
            return asked("remove", subscriber, variant);
        }

        @Override
        public Answer<Void> emptyCart(Address subscriber) {
            return asked("empty", subscriber);
        }

        @Override
        public Answer<PageOf<Order>> orders(int page, Optional<Address> subscriber) {
            return asked("orders", page, subscriber.map(Address::value).orElse("-"));
        }

        @Override
        public Answer<Optional<Order>> order(String id) {
            return asked("order", id);
        }
    }

    @Test
    void questionsShouldBePassedOnWithTheCanonicalAddress() {
        var unused = List.of(
                shop.products("sms", 2, Optional.of("tea")),
                shop.deleteVariant("sms", "7", "9"),
                shop.cart("sms", "+123"),
                shop.addToCart("sms", "+123", "9", 2),
                shop.removeFromCart("sms", "+123", "9"),
                shop.emptyCart("sms", "+123"),
                shop.orders("sms", 1, Optional.of("+123")),
                shop.orders("sms", 1, Optional.empty()));
        assertThat(asked)
                .containsExactly(
                        "products 2 tea",
                        "deleteVariant 7 9",
                        "cart 123",
                        "add 123 9 2",
                        "remove 123 9",
                        "empty 123",
                        "orders 1 123",
                        "orders 1 -");
    }

    @Test
    void whatIsNoAddressShouldBeRefusedWithoutAsking() {
        assertThat(shop.cart("sms", "Ana"))
                .isEqualTo(new PassThrough.Asked<>(
                        new Answer.Refused<>(Complaint.of("invalid_address", "must be digits"))));
        assertThat(shop.cart("fax", "Ana")).isEqualTo(new PassThrough.NoSuchChannel<>());
        assertThat(asked).isEmpty();
    }
}
