/** Who is there, and what they are about to do: told to who listens now, and no part of what happened. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
