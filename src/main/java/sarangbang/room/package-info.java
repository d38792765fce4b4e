/** Where you may be: rooms, members, roles, and the one spelling of a room's destination. */
@NullMarked
@ApplicationModule(allowedDependencies = "account")
package sarangbang.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
