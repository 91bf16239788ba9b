/** What is done for every message, measured with JMH: {@code java -jar benchmarks/target/carillon-benchmarks-*.jar}. */
package io.carillon.benchmarks;
