/** HTTP as the server side of a protocol sees it, without a web framework: simulators and facades adapt theirs to it. */
package io.carillon.adapters.wire.server;
