/**
 * The rules of Carillon in plain Java: one package per concept, no framework, no input or output.
 *
 * <p>Every type is immutable and therefore safe to share between threads unless its Javadoc says otherwise.
 */
package io.carillon.domain;
