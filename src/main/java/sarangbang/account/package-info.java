/** Who you are: accounts, sign-in, sessions, access tokens. Imports no other room. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package sarangbang.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
