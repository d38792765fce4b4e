/** Who is told of something while nothing of the house is open before them, and how much of it they want. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline", "inbox", "presence", "broadcast", "outside"})
package sarangbang.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
