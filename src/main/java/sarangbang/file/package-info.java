/** What is brought to the rooms: taken in, made bare, kept, and handed out to whoever may see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
