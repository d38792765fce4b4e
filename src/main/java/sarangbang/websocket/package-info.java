/**
 * WebSockets on Tomcat's own connections, for sockets that are many and mostly idle: one that says nothing keeps no
 * buffer, and a frame that many are told is encoded once and written as it is. Knows nothing of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package sarangbang.websocket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
