/** Committed, then told: events to RabbitMQ with confirms, and what every node has to know at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
