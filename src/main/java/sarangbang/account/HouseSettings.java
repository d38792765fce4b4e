package sarangbang.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param signUp who may sign up
 * @param admin username that is made an admin's at each start; empty for none
 */
@ConfigurationProperties("chat")
record HouseSettings(SignUpMode signUp, String admin) {}
