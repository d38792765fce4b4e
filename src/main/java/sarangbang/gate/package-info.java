/** The only way in: HTTP rules, handshake, STOMP frame rules. What is not allowed here by name is refused. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "relay", "websocket"})
package sarangbang.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
