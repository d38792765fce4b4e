package sarangbang.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What the page behind a link says of itself.
 *
 * @param url as it stands in the message
 * @param site its name, or its host
 */
public record Preview(String url, String title, @Nullable String description, String site) {}
