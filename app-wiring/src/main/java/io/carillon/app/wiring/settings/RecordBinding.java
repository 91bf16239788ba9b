package io.carillon.app.wiring.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a group of keys into a record: components are keys in snake case; what is absent arrives as null, 0 or false. */
final class RecordBinding {
    private final ProblemList problems;

    RecordBinding(ProblemList problems) {
        this.problems = problems;
    }

    /** The keys that a record understands. */
    static Set<String> keys(Class<?> type) {
        Set<String> keys = new LinkedHashSet<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> keys.add(snakeCase(component.getName())));
        return keys;
    }

    /** The record; empty when its own checks refuse it. Keys that are none of its components are not looked at. */
    <S> Optional<S> bind(Class<S> type, Node.Mapping mapping, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = snakeCase(components[i].getName());
            Node node = mapping.members().getOrDefault(key, new Node.Absent(mapping.line()));
            values[i] = value(components[i].getGenericType(), node, ProblemList.path(path, key));
        }
        return construct(type, values, mapping, path);
    }

    private <S> Optional<S> construct(Class<S> type, Object[] values, Node.Mapping mapping, String path) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            boolean ours = e.getCause() instanceof IllegalArgumentException
                    && e.getCause().getMessage() != null;
            String detail = ours ? e.getCause().getMessage() : "these settings were refused";
            problems.add(path, mapping, Redaction.of(mapping).redact(detail));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made from the configuration", e);
        }
    }

    private Object value(Type type, Node node, String path) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == Optional.class) {
            return Optional.ofNullable(value(argument(type, 0), node, path));
        }
        if (node instanceof Node.Absent) {
            return ScalarTypes.absent(raw);
        }
        if (raw == List.class || raw == Set.class) {
            return collection(type, raw, node, path);
        }
        if (raw == Map.class) {
            return map(node, path);
        }
        if (raw.isRecord()) {
            return nested(raw, node, path);
        }
        return scalar(raw, node, path);
    }

    private Object scalar(Class<?> type, Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            return ScalarTypes.convert(type, scalar.text()).orElseGet(() -> {
                problems.add(path, node, "must be " + ScalarTypes.description(type));
                return ScalarTypes.absent(type);
            });
        }
        problems.add(path, node, "must be " + ScalarTypes.description(type) + ", not " + node.kind());
        return ScalarTypes.absent(type);
    }

    private Object collection(Type type, Class<?> raw, Node node, String path) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.add(path, node, "must be a list, not " + node.kind());
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Object item = value(argument(type, 0), sequence.items().get(i), path + "[" + i + "]");
            if (item != null) {
                items.add(item);
            }
        }
        return raw == List.class ? List.copyOf(items) : Set.copyOf(items);
    }

    private Object map(Node node, String path) {
        return node instanceof Node.Mapping mapping
                ? new Texts(problems).of(mapping, path)
                : refuse(node, path, "must be a group of keys");
    }

    private Object nested(Class<?> type, Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            new KnownKeys(problems).check(mapping, path, keys(type));
            return bind(type, mapping, path).orElse(null);
        }
        return refuse(node, path, "must be a group of keys");
    }

    private Object refuse(Node node, String path, String demand) {
        problems.add(path, node, demand + ", not " + node.kind());
        return null;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
