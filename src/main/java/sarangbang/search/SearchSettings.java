package sarangbang.search;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one answer may cost.
 *
 * @param walked blocks that are gone through from the newest on, before the index is asked
 * @param blocks that are looked into after that, beside one of each room
 */
@ConfigurationProperties("chat.search")
record SearchSettings(int walked, int blocks) {}
