package sarangbang.alarm;

import java.util.UUID;

/**
 * Somebody is to be told of one message; or, that he need not be any more, because he has read so far. The queue carries
 * it as JSON.
 */
record Alarm(UUID account, UUID room, long seq, boolean read) {}
