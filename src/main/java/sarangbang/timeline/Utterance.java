package sarangbang.timeline;

import java.time.Instant;
import sarangbang.account.AccountId;

/** What a message says by now, and no more. */
public record Utterance(Spot spot, AccountId sender, Instant at, String body, boolean hasFile) {}
