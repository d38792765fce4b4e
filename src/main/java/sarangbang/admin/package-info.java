/** What is done by those who keep the house: about its accounts, its door, what everybody is told; and the record of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "room", "timeline"})
package sarangbang.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
