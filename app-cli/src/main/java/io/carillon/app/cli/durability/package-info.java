/** Tries the promises: the whole application under load and faults, killed again and again, and its books compared with the providers'. */
package io.carillon.app.cli.durability;
