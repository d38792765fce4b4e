/** A crowd talks while the house is being broken; afterwards everything that was promised is checked. */
@NullMarked
package sarangbang.chaos;

import org.jspecify.annotations.NullMarked;
