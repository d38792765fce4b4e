package sarangbang.preview;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param previews whether this node asks the pages behind links what they are */
@ConfigurationProperties("chat")
record PreviewSettings(boolean previews) {}
