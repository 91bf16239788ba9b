package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatOrder;
import io.carillon.adapters.jetchat.server.JetchatProduct;
import io.carillon.adapters.jetchat.server.JetchatVariant;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The kinds of things a bot is made of, as admin routes and scripts name them. */
enum Part {
    KEYS(ApiKey.Spec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            platform.addKey((ApiKey.Spec) spec);
        }
    },
    TAGS(TagSpec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            var unused = platform.flow().createTag(((TagSpec) spec).name());
        }
    },
    FIELDS(FieldSpec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            var unused = platform.flow().createField(((FieldSpec) spec).field());
        }
    },
    SUB_FLOWS(SubFlowSpec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            SubFlowSpec subFlow = (SubFlowSpec) spec;
            platform.flow().addSubFlow(subFlow.name(), subFlow.says());
        }
    },
    SUBSCRIBERS(PersonSpec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            var unused = ((PersonSpec) spec).addTo(platform);
        }
    },
    PRODUCTS(JetchatProduct.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            JetchatProduct product = (JetchatProduct) spec;
            List<JetchatVariant> variants =
                    product.variants().isEmpty() ? List.of(JetchatVariant.blank()) : product.variants();
            var unused = platform.shop().createProduct(product.withVariants(variants));
        }
    },
    ORDERS(OrderSpec.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            platform.shop().addOrder(((OrderSpec) spec).order());
        }
    },
    INBOUND(Written.class) {
        @Override
        void add(Object spec, JetchatPlatform platform) {
            platform.write((Written) spec);
        }
    };

    private final Class<?> type;

    Part(Class<?> type) {
        this.type = type;
    }

    abstract void add(Object spec, JetchatPlatform platform);

    /** Its name in paths and scripts. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is to be done to add it; empty, and a problem, when it does not fit. */
    Optional<Consumer<JetchatPlatform>> read(JsonNode node, String path, Problems problems) {
        try {
            Object spec = Json.MAPPER.treeToValue(node, type);
            if (spec != null) {
                return Optional.of(platform -> add(spec, platform));
            }
            problems.add(path, "an object is expected");
        } catch (JsonProcessingException refused) {
            boolean ours = refused.getCause() instanceof IllegalArgumentException;
            problems.add(path, ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
        }
        return Optional.empty();
    }

    /** A tag. */
    record TagSpec(String name) {
        TagSpec {
            named(name);
        }
    }

    /**
     * A sub flow.
     *
     * @param says the texts it sends; its name when absent
     */
    record SubFlowSpec(String name, List<String> says) {
        SubFlowSpec {
            named(name);
            says = says == null ? List.of() : List.copyOf(says);
        }
    }

    /** A user field or, with {@code kind} bot, a bot field. */
    record FieldSpec(JetchatField.Kind kind, String name, String varType, String description, String value) {
        FieldSpec {
            named(name);
        }

        JetchatField field() {
            return new JetchatField(
                    kind == null ? JetchatField.Kind.USER : kind,
                    "",
                    name,
                    varType == null ? "text" : varType,
                    description == null ? "" : description,
                    value == null ? "" : value);
        }
    }

    /** An order. */
    record OrderSpec(String userNs, BigDecimal total, String currency, String status, Integer numOfItems) {
        OrderSpec {
            if (userNs == null || total == null) {
                throw new IllegalArgumentException("user_ns and total must be given");
            }
        }

        JetchatOrder order() {
            return new JetchatOrder(
                    0,
                    userNs,
                    total,
                    currency == null ? "brl" : currency,
                    status == null ? "paid" : status,
                    numOfItems == null ? 1 : numOfItems);
        }
    }

    private static void named(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name must be given");
        }
    }
}
