package sarangbang.admin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param admin username of an account that is made an admin whenever a node starts; empty for none */
@ConfigurationProperties("chat")
record AdminSettings(String admin) {}
