/** Frames in: what clients send to the house, and the receipts and problems they get for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline", "inbox", "presence", "gate"})
package sarangbang.socket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
