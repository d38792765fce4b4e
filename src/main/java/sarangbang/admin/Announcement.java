package sarangbang.admin;

import java.time.Instant;

/** What everybody is told at the top of the page. */
record Announcement(String text, Instant at) {}
