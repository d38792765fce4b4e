/** Frames out in order: what a subscriber missed first, then what comes, no gap and no double between. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline", "gate"})
package sarangbang.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
