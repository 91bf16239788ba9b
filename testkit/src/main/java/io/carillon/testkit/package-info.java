/**
 * What an adapter's author needs to prove the adapter: contract suites to join, a provider to script, a clock to set.
 *
 * <p>A suite is an interface of JUnit 5 tests. The adapter's test implements its getters, and nothing else:
 *
 * <pre>{@code
 * class AcmeSenderContractTest implements MessageSenderContract {
 *     public ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
 *         var settings = new AcmeSettings(baseUrl, secret, timeout);
 *         return new AcmePlugin().open(settings, new AccountContext(new AccountId("acme"), Clock.systemUTC()));
 *     }
 *
 *     public MessageSender.Request request() {
 *         return new MessageSender.Request(List.of(new Address("4915112345678")), new Content.Text("hello"),
 *                 Options.NONE, Optional.empty());
 *     }
 *
 *     public Behaviour acceptance() {
 *         return Behaviour.reply(200, Map.of("Content-Type", "application/json"), "{\"id\":7}".getBytes(UTF_8));
 *     }
 * }
 * }</pre>
 *
 * <p>Depend on {@code carillon-testkit} in test scope, and on a JUnit 5 engine.
 *
 * <ul>
 *   <li>{@link io.carillon.testkit.MessageSenderContract}: for whoever sends
 *   <li>{@link io.carillon.testkit.ReportSourceContract}: for whoever hands out delivery reports
 *   <li>{@link io.carillon.testkit.ReplySourceContract}: for whoever hands out what people answered
 *   <li>{@link io.carillon.testkit.ConversationSourceContract}: for whoever lists conversations that live at the provider
 *   <li>{@link io.carillon.testkit.store.StoreContract}: for a store
 * </ul>
 *
 * <p>Where the provider is documented to differ from a row, the test declares a {@link io.carillon.testkit.Deviation} with its
 * reason; there is no way to switch a row off in silence. For an adapter's own tables, script a
 * {@link io.carillon.testkit.ScriptedProvider}: it listens on loopback only and counts every request that reached it.
 */
package io.carillon.testkit;
