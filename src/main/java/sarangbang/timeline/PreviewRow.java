package sarangbang.timeline;

/**
 * A preview as the table has it.
 *
 * @param seq of the event that told it
 */
record PreviewRow(Spot message, long seq, Preview preview) {}
