/** Frames out: RabbitMQ's STOMP plugin to local subscribers. Imports nothing of the house: it would serve any Spring application. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package sarangbang.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
