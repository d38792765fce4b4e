package sarangbang.timeline;

/** @param messages of others after a reader's position; {@code mentions} those of them that call the reader */
public record Unread(long messages, long mentions) {

    public static final Unread NOTHING = new Unread(0, 0);
}
