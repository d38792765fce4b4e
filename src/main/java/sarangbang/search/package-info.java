/** Finding what was said, and keeping it findable beside the way of the messages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
