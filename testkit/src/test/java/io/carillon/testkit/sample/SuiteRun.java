package io.carillon.testkit.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs a suite as JUnit would, and collects the names of the tests that failed: a factory's are named after its rows.
 *
 * @param executed how many tests ran
 */
record SuiteRun(int executed, TreeSet<String> failures) {

    static SuiteRun of(Object suite) {
        List<DynamicTest> tests = Arrays.stream(suite.getClass().getMethods())
                .filter(method -> !method.isBridge())
                .flatMap(method -> tests(suite, method))
                .toList();
        TreeSet<String> failures = new TreeSet<>();
        for (DynamicTest test : tests) {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                failures.add(test.getDisplayName());
            }
        }
        return new SuiteRun(tests.size(), failures);
    }

    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> tests(Object suite, Method method) {
        if (method.isAnnotationPresent(Test.class)) {
            return Stream.of(DynamicTest.dynamicTest(method.getName(), () -> invoke(suite, method)));
        }
        try {
            return method.isAnnotationPresent(TestFactory.class)
                    ? (Stream<DynamicTest>) invoke(suite, method)
                    : Stream.of();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object invoke(Object suite, Method method) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(suite);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
