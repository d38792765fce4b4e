/** What the pages behind links say of themselves, looked up by the server beside the way of the messages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline", "outside"})
package sarangbang.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
