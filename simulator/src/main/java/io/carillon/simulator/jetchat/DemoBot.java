package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatProduct;
import io.carillon.adapters.jetchat.server.JetchatVariant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What is there at the start. */
final class DemoBot {
    private DemoBot() {}

    static void addTo(JetchatPlatform platform) {
        platform.addKey(new ApiKey.Spec("demo", "demo", null));
        Flow flow = platform.flow();
        flow.addSubFlow("Welcome", List.of("Olá! Bem-vindo."));
        flow.addSubFlow("Enviar_imagenes", List.of("Aqui estão as imagens."));
        flow.addSubFlow("Promoção", List.of("Só hoje: 10% 🎉"));
        List.of("VIP", "Lead", "Cliente").forEach(flow::createTag);
        field(flow, JetchatField.Kind.USER, "carrier", "");
        field(flow, JetchatField.Kind.USER, "city", "");
        field(flow, JetchatField.Kind.BOT, "opening_hours", "9-18");
        people().forEach(person -> person.addTo(platform));
        products().forEach(product -> Part.PRODUCTS.add(product, platform));
    }

    private static void field(Flow flow, JetchatField.Kind kind, String name, String value) {
        var unused = flow.createField(new JetchatField(kind, "", name, "text", "", value));
    }

    private static List<PersonSpec> people() {
        return List.of(
                new PersonSpec(
                        null,
                        null,
                        null,
                        "Ana",
                        "Lima",
                        "+5511999990000",
                        "ana@example.com",
                        "female",
                        null,
                        List.of("VIP"),
                        Map.of("carrier", "DHL")),
                new PersonSpec(
                        "web-1", "web", "João", "João", null, null, "joao@example.com", "male", null, null, null),
                new PersonSpec("900100200", "telegram", "Zoë 🚀", null, null, null, null, null, null, null, null));
    }

    private static List<JetchatProduct> products() {
        List<JetchatVariant> sizes = List.of(variant("M", "12.99"), variant("G", "14.99"));
        JetchatProduct shirt = new JetchatProduct(
                0, "Camiseta", "Algodão", null, null, null, null, null, null, true, "Tamanho", null, sizes);
        JetchatProduct mug = new JetchatProduct(
                0,
                "Caneca",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(variant("", "25.00")));
        return List.of(shirt, mug);
    }

    private static JetchatVariant variant(String size, String price) {
        return new JetchatVariant(
                0, 0, size, null, null, new BigDecimal(price), null, false, null, null, false, false, 10);
    }
}
