/** The only way out: HTTP to addresses that strangers name. Imports nothing of the house. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package sarangbang.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
