/** A member's view of the rooms: what waits there, how far it was read, and who should hear later. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
