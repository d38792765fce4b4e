/** What happened: one gapless log of events per room, the messages that it makes, and history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room"})
package sarangbang.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
