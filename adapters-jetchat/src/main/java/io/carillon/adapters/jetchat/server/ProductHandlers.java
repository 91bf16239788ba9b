package io.carillon.adapters.jetchat.server;

import java.util.List;
import java.util.Map;

/** Products and their variants. */
final class ProductHandlers {
    private ProductHandlers() {}

    static void addTo(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(
                JetchatOperation.LIST_PRODUCTS,
                call -> call.list(shop(call).products(call.listing()), ShopRows::product));
        all.put(
                JetchatOperation.GET_PRODUCT,
                call -> JetchatResult.wrapped(shop(call).product(product(call)), ShopRows::product));
        all.put(
                JetchatOperation.CREATE_PRODUCT,
                call -> JetchatResult.wrapped(shop(call).createProduct(draft(call.input())), ShopRows::product));
        all.put(
                JetchatOperation.UPDATE_PRODUCT,
                call -> JetchatResult.wrapped(
                        shop(call).changeProduct(product(call), old -> call.input()
                                .over(old, JetchatProduct.class, JetchatRule.PRODUCT)),
                        ShopRows::product));
        all.put(
                JetchatOperation.DELETE_PRODUCT,
                call -> JetchatResult.done(shop(call).deleteProduct(product(call))));
        addVariants(all);
    }

    private static void addVariants(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(JetchatOperation.LIST_VARIANTS, call -> shop(call)
                .product(product(call))
                .fold(
                        found -> call.list(JetchatPage.of(found.variants(), call.paging()), ShopRows::variant),
                        JetchatResult.Refused::new));
        all.put(
                JetchatOperation.GET_VARIANT,
                call -> JetchatResult.wrapped(shop(call).variant(product(call), variant(call)), ShopRows::variant));
        all.put(
                JetchatOperation.CREATE_VARIANT,
                call -> JetchatResult.wrapped(
                        shop(call).createVariant(product(call), over(call.input(), JetchatVariant.blank())),
                        ShopRows::variant));
        all.put(
                JetchatOperation.UPDATE_VARIANT,
                call -> JetchatResult.wrapped(
                        shop(call).changeVariant(product(call), variant(call), old -> over(call.input(), old)),
                        ShopRows::variant));
        all.put(
                JetchatOperation.DELETE_VARIANT,
                call -> JetchatResult.done(shop(call).deleteVariant(product(call), variant(call))));
    }

    /** A product without variants has one nevertheless: price and stock are there. */
    private static JetchatProduct draft(JetchatInput input) {
        JetchatProduct product = input.over(JetchatProduct.blank(), JetchatProduct.class, JetchatRule.PRODUCT)
                .withVariants(List.of());
        JetchatProduct named =
                input.over(product, JetchatProduct.class, "use_variant?:flag", "variant_1_name?", "variant_2_name?");
        List<JetchatVariant> variants = input.list("variants").stream()
                .map(one -> over(one, JetchatVariant.blank()))
                .toList();
        boolean several = named.useVariant() && !variants.isEmpty();
        return named.withVariants(several ? variants : List.of(over(input, JetchatVariant.blank())));
    }

    private static JetchatVariant over(JetchatInput input, JetchatVariant old) {
        return input.over(old, JetchatVariant.class, JetchatRule.VARIANT);
    }

    private static long product(JetchatExchange call) {
        return call.call().id("product");
    }

    private static long variant(JetchatExchange call) {
        return call.call().id("variant");
    }

    private static JetchatShop shop(JetchatExchange call) {
        return call.session().shop();
    }
}
