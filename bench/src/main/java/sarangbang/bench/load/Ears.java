package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What all readers of a gathering hear, held to what was said. Of the loop's thread alone. */
final class Ears implements Guest.Listener {
    private final int run;
    private final Tally tally;
    private final List<Sender> senders = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private String trouble = "";

    Ears(int run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    void hearOf(Sender sender, Talk talk) {
        senders.add(sender);
        talks.add(talk);
    }

    int senders() {
        return senders.size();
    }

    long owed() {
        return senders.stream().mapToLong(Sender::owed).sum();
    }

    /** What has not come by now never will. */
    void writeOff() {
        var now = System.nanoTime();
        senders.forEach(sender -> sender.eachOwed(due -> tally.undelivered(due, now)));
    }

    @Override
    public void heard(Guest guest, ByteBuf frame) {
        Mark.find(frame)
                .filter(mark -> mark.run() == run)
                .ifPresentOrElse(mark -> take(guest, mark), () -> other(frame));
    }

    private void take(Guest guest, Mark mark) {
        switch (guest.hearing().note(mark)) {
            case DOUBLE -> tally.doubled();
            case LATE -> {
                tally.disordered();
                take(mark);
            }
            case NEXT -> take(mark);
        }
    }

    private void take(Mark mark) {
        tally.delivered(mark.due(), System.nanoTime());
        var sender = senders.get(mark.sender());
        if (sender.heard(mark.number())) {
            talks.get(mark.sender()).allHeard(sender);
        }
    }

    /** A refusal, or something in the room that is none of ours. */
    private void other(ByteBuf frame) {
        var text = frame.toString(StandardCharsets.UTF_8);
        if (text.contains("/problems/")) {
            complain(text.substring(Math.max(0, text.indexOf("\n\n"))));
            Frames.refused(text).filter(mark -> mark.run() == run).ifPresent(mark -> {
                if (senders.get(mark.sender()).refused(mark.number())) {
                    talks.get(mark.sender()).refused(senders.get(mark.sender()));
                }
            });
        }
    }

    @Override
    public void lost(Guest guest, String why) {
        complain(why);
    }

    /** The first says most. */
    private void complain(String what) {
        trouble = trouble.isEmpty() ? what.strip() : trouble;
    }

    String trouble() {
        return trouble;
    }
}
