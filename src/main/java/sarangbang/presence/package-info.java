/** Who is there and what they are about to do: told to who listens now, kept nowhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
