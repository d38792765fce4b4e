/**
 * What the house stands on, on one machine: PostgreSQL and RabbitMQ as processes of our own, for the tests and for
 * {@code ./chat up} alike. Nothing that the system itself runs is used or touched unless the environment names it.
 */
@NullMarked
package sarangbang.stack;

import org.jspecify.annotations.NullMarked;
