/** A house that has been lived in for years, made in minutes: to see what size does to it. */
@NullMarked
package sarangbang.seed;

import org.jspecify.annotations.NullMarked;
