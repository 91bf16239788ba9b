package io.carillon.adapters.jetchat.server;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Carts, products and orders. Called from many threads at once. */
public interface JetchatShop {
    JetchatOutcome<JetchatCart> cart(JetchatRef user);

    /** Adds to what is in the cart already. */
    JetchatOutcome<JetchatCart> addToCart(JetchatRef user, long variantId, int quantity);

    JetchatOutcome<JetchatCart> removeFromCart(JetchatRef user, long variantId);

    JetchatOutcome<JetchatCart> emptyCart(JetchatRef user);

    JetchatPage<JetchatProduct> products(JetchatListing listing);

    JetchatOutcome<JetchatProduct> product(long id);

    /**
     * @param draft whose ids, those of its variants too, are given by the backend
     */
    JetchatOutcome<JetchatProduct> createProduct(JetchatProduct draft);

    JetchatOutcome<JetchatProduct> changeProduct(long id, UnaryOperator<JetchatProduct> change);

    JetchatOutcome<JetchatProduct> deleteProduct(long id);

    JetchatOutcome<JetchatVariant> variant(long productId, long id);

    /**
     * @param draft whose ids are given by the backend
     */
    JetchatOutcome<JetchatVariant> createVariant(long productId, JetchatVariant draft);

    JetchatOutcome<JetchatVariant> changeVariant(long productId, long id, UnaryOperator<JetchatVariant> change);

    JetchatOutcome<JetchatVariant> deleteVariant(long productId, long id);

    /**
     * @param user whose; everybody's when empty
     */
    JetchatPage<JetchatOrder> orders(Optional<JetchatRef> user, JetchatPaging paging);

    JetchatOutcome<JetchatOrder> order(long id);
}
