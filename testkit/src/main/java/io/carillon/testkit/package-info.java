/**
 * What an adapter's author needs to prove the adapter: contract suites to implement, a provider to script, a clock to set. A
 * suite is an interface of JUnit 5 tests; the adapter's test implements its few getters.
 */
package io.carillon.testkit;
