/** The house. Each package is a room; what it is for and what it may import stands in its own package-info. */
@NullMarked
package sarangbang;

import org.jspecify.annotations.NullMarked;
