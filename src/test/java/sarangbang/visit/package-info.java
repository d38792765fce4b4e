/** Clients for the tests: people over HTTP and STOMP, with nothing between them and the wire. */
@NullMarked
package sarangbang.visit;

import org.jspecify.annotations.NullMarked;
