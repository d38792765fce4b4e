/**
 * The house while everything under it breaks: nodes, broker, database and the lines between them, one after the other
 * and by chance, with people inside. {@code ./chat chaos} runs it.
 */
@NullMarked
package sarangbang.chaos;

import org.jspecify.annotations.NullMarked;
