package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run without fault is clean; each fault, put into it by hand, is found by the check it belongs to and by no other. */
class CheckerTests {

    private static final int STEPS = 400;

    private final History history = new History(7).run(STEPS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRunWithoutFaultIsClean(long seed) {
        var report = new History(seed).run(STEPS).check();
        assertThat(report.isClean()).as("%s", report).isTrue();
        assertThat(report.figures()).containsKeys("receipts", "p99 ms from post to receipt");
    }

    @Test
    void whatIsReceiptedAndNotInTheTableIsLost() {
        history.logs.get(0).remove(aPost().seq());
        // The hole is one of the log too.
        finds(Promise.LOST, Promise.GAP);
    }

    @Test
    void otherWordsInTheTableAreALoss() {
        var post = aPost();
        var event = history.event(0, post.seq());
        history.logs.get(0).put(post.seq(), withWords(event, "누가 바꾼 말"));
        // And everybody saw the right ones.
        assertThat(history.check().broken()).containsExactly(Promise.LOST, Promise.DIVERGED);
    }

    @Test
    void anEventThatOneClientDidNotSeeIsAGap() {
        history.sightings.remove(aLiveOne());
        finds(Promise.GAP);
    }

    @Test
    void anEventSeenTwiceIsADouble() {
        var sighting = aLiveOne();
        history.sightings.add(history.sightings.indexOf(sighting), sighting);
        finds(Promise.DOUBLED);
    }

    @Test
    void twoEventsSeenTheOtherWayRoundAreOutOfOrder() {
        var first = aLiveOne();
        var second = next(first);
        Collections.swap(history.sightings, history.sightings.indexOf(first), history.sightings.indexOf(second));
        finds(Promise.GAP);
    }

    @Test
    void aMemberWhoDidNotSeeTheLastEventIsNotReached() {
        var last = history.sightings.stream()
                .filter(sighting -> sighting.isEvent()
                        && sighting.room() == 0
                        && sighting.client() == 1
                        && sighting.seq() == history.heads.get(0))
                .findFirst()
                .orElseThrow();
        history.sightings.remove(last);
        finds(Promise.UNREACHED);
    }

    @Test
    void whatOneSawInOtherWordsDiverges() {
        var sighting = aLiveOne();
        replace(sighting, sighting.identity(), sighting.words() + 1);
        finds(Promise.DIVERGED);
    }

    @Test
    void anotherEventUnderTheSameSeqDiverges() {
        var sighting = aLiveOne();
        replace(sighting, sighting.identity() + 1, sighting.words());
        finds(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatMissesAReactionDiverges() {
        var place = new Place(2, 1);
        var messages = history.replica(place).messages();
        var reacted = messages.entrySet().stream()
                .filter(one -> !one.getValue().reactions().isEmpty())
                .findFirst()
                .orElseThrow();
        var said = reacted.getValue();
        messages.put(reacted.getKey(), with(said, Map.of(), said.previews(), said.files()));
        finds(Promise.DIVERGED);
    }

    @Test
    void aThreadThatTheTablesHaveNotDiverges() {
        history.lostThreads.add(history.logs.get(0).values().stream()
                .mapToLong(Happening::thread)
                .filter(thread -> thread > 0)
                .findFirst()
                .orElseThrow());
        assertThat(history.check().broken()).containsExactly(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatMissesAPinDiverges() {
        var messages = history.replica(new Place(2, 1)).messages();
        var pinned = messages.entrySet().stream()
                .filter(one -> one.getValue().pinnedAt() != null)
                .findFirst()
                .orElseThrow();
        messages.put(pinned.getKey(), pinned.getValue().pinned(null));
        finds(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatMissesAPreviewDiverges() {
        var messages = history.replica(new Place(2, 1)).messages();
        var previewed = messages.entrySet().stream()
                .filter(one -> !one.getValue().previews().isEmpty())
                .findFirst()
                .orElseThrow();
        var said = previewed.getValue();
        messages.put(previewed.getKey(), with(said, said.reactions(), Set.of(), said.files()));
        finds(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatMissesAFileDiverges() {
        var messages = history.replica(new Place(2, 1)).messages();
        var attached = messages.entrySet().stream()
                .filter(one -> !one.getValue().files().isEmpty())
                .findFirst()
                .orElseThrow();
        var said = attached.getValue();
        messages.put(attached.getKey(), with(said, said.reactions(), said.previews(), ""));
        finds(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatHasAnotherTopicDiverges() {
        var described = history.logs.get(1).values().stream()
                .filter(event -> event.type().equals(Happening.DESCRIBED))
                .findFirst()
                .orElseThrow();
        history.replica(new Place(2, 1)).apply(described);
        finds(Promise.DIVERGED);
    }

    @Test
    void aReplicaThatMissesAnArchivingDiverges() {
        var replica = history.replica(new Place(2, 1));
        var type = replica.isArchived() ? Happening.REOPENED : Happening.ARCHIVED;
        replica.apply(history.logs.get(1).values().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow());
        finds(Promise.DIVERGED);
    }

    @Test
    void whoIsSaidToHaveReadWhatTheTableDoesNotKnowOfDiverges() {
        history.replica(new Place(2, 1)).hasRead(history.roster.accountOf(3), 1);
        finds(Promise.DIVERGED);
    }

    @Test
    void aReceiptBeforeACommitThatNeverCameIsFalse() {
        var place = new Place(2, 0);
        var by = history.roster.accountOf(2);
        var deed = history.invoke(place, Deed.Kind.POST, Happening.posting(by, "never"), "never", "말", null);
        history.grant(deed, history.heads.get(0) + 1);
        finds(Promise.FALSE_RECEIPT);
    }

    @Test
    void aReceiptForSomebodyElsesEventIsFalse() {
        var place = new Place(2, 0);
        var by = history.roster.accountOf(2);
        var deed = history.invoke(place, Deed.Kind.POST, Happening.posting(by, "never"), "never", "말", null);
        history.grant(deed, aPost().seq());
        finds(Promise.FALSE_RECEIPT);
    }

    @Test
    void aClientIdThatStandsTwiceInTheLogIsADouble() {
        history.post(new Place(2, 0), "twice");
        var deeds = history.deeds.size();
        history.post(new Place(2, 0), "twice");
        // Only its row and its sightings, as after a retry that nobody noticed.
        history.answers.removeIf(answer -> answer.deed().id() >= deeds);
        history.deeds.removeLast();
        finds(Promise.DOUBLED);
    }

    @Test
    void twoAnswersForOneClientIdAreADouble() {
        var post = aPost();
        var first = post.deed();
        var again = history.invoke(
                new Place(first.client(), 0), Deed.Kind.RESEND, first.identity(), first.clientId(), "", null);
        history.grant(again, post.seq() + 1);
        finds(Promise.DOUBLED);
    }

    @Test
    void aReceiptHeldBeforeSomethingOlderWasSentIsOutOfOrder() {
        var earlier = aPost();
        var later = history.answers.stream()
                .filter(answer -> answer.deed().room() == 0 && answer.seq() > earlier.seq() && isPost(answer))
                .findFirst()
                .orElseThrow();
        // As if the later one had been receipted before the earlier was sent.
        var at = earlier.deed().invoked() - 1;
        var sooner = withTime(later.deed(), at - 1);
        history.deeds.set(sooner.id(), sooner);
        history.answers.set(history.answers.indexOf(later), new Answer(sooner, at, later.seq(), null));
        finds(Promise.DISORDER);
    }

    @Test
    void whatIsDeliveredAfterARemovalIsFound() {
        var away = history.roster.accountOf(4);
        history.remove(0, away);
        var seq = history.post(new Place(2, 0));
        history.see(new Place(4, 0), Sighting.Mark.LIVE, history.event(0, seq));
        history.join(new Place(4, 0));
        assertThat(history.check().broken()).contains(Promise.REMOVED);
        assertThat(history.check().count(Promise.REMOVED)).isOne();
    }

    @Test
    void whatASearchFindsInTheMeantimeIsSeen() {
        history.remove(0, history.roster.accountOf(4));
        var seq = history.post(new Place(2, 0));
        history.see(new Place(4, 0), Sighting.Mark.FOUND, history.event(0, seq));
        assertThat(history.check().count(Promise.REMOVED)).isOne();
    }

    @Test
    void whatSomebodyWhoCameBackIsToldOfTheMeantimeIsRight() {
        var away = history.roster.accountOf(4);
        history.remove(0, away);
        history.post(new Place(2, 0));
        history.join(new Place(4, 0));
        assertThat(history.check().broken()).isEmpty();
    }

    @Test
    void aDeedWithoutAnAnswerHasFailed() {
        history.answers.remove(aPost());
        finds(Promise.UNANSWERED);
    }

    @Test
    void otherWordsUnderAUsedClientIdAreNotTaken() {
        var refusal = history.answers.stream()
                .filter(answer -> answer.deed().kind() == Deed.Kind.REUSE)
                .findFirst()
                .orElseThrow();
        history.answers.set(
                history.answers.indexOf(refusal), new Answer(refusal.deed(), refusal.at(), aPost().seq(), null));
        finds(Promise.REUSED);
    }

    /** It was asked for, no answer came, its message was deleted, and it was asked for again. */
    @Test
    void otherWordsForWhatWasDeletedMeanwhileAreNoFault() {
        var place = new Place(2, 0);
        var seq = history.post(place, "gone");
        var reuse = history.invoke(place, Deed.Kind.REUSE, 0, "gone", "딴 말", null);
        history.delete(place, seq);
        history.grant(reuse, seq);
        finds();
    }

    @Test
    void otherWordsForWhatWasDeletedOnlyLaterAreNotTaken() {
        var place = new Place(2, 0);
        var seq = history.post(place, "gone");
        history.grant(history.invoke(place, Deed.Kind.REUSE, 0, "gone", "딴 말", null), seq);
        history.delete(place, seq);
        finds(Promise.REUSED);
    }

    private void finds(Promise... expected) {
        var report = history.check();
        assertThat(report.broken()).as("%s", report).containsExactlyInAnyOrder(expected);
    }

    private static boolean isPost(Answer answer) {
        return answer.isReceipt() && answer.deed().kind() == Deed.Kind.POST;
    }

    /** Somewhere in the first room, neither edited nor deleted nor reacted to. */
    private Answer aPost() {
        return history.answers.stream()
                .filter(answer -> answer.deed().room() == 0 && isPost(answer) && answer.seq() > 20)
                .filter(answer ->
                        history.logs.get(0).values().stream().noneMatch(event -> event.target() == answer.seq()))
                .findFirst()
                .orElseThrow();
    }

    /** A posting that is neither the last nor the first of its subscription, and was not deleted. */
    private Sighting aLiveOne() {
        return history.sightings.stream()
                .filter(sighting -> sighting.mark() == Sighting.Mark.LIVE
                        && sighting.room() == 0
                        && sighting.seq() == aPost().seq())
                .filter(sighting -> history.sightings.contains(next(sighting)))
                .findFirst()
                .orElseThrow();
    }

    private Sighting next(Sighting sighting) {
        var behind = history.sightings.subList(history.sightings.indexOf(sighting) + 1, history.sightings.size());
        return behind.stream()
                .filter(other -> other.place().equals(sighting.place()))
                .findFirst()
                .filter(other -> other.mark() == Sighting.Mark.LIVE)
                .orElse(sighting);
    }

    private void replace(Sighting sighting, int identity, int words) {
        history.sightings.set(
                history.sightings.indexOf(sighting),
                new Sighting(
                        sighting.client(),
                        sighting.room(),
                        sighting.mark(),
                        sighting.seq(),
                        sighting.millis(),
                        identity,
                        words));
    }

    private static Happening withWords(Happening event, String body) {
        return new Happening(
                event.seq(),
                event.type(),
                event.by(),
                event.at(),
                event.clientId(),
                body,
                event.mentions(),
                event.target(),
                event.emoji(),
                event.subject(),
                event.name(),
                event.thread(),
                event.files());
    }

    private static Deed withTime(Deed deed, long invoked) {
        return new Deed(
                deed.id(),
                deed.client(),
                deed.room(),
                deed.kind(),
                invoked,
                deed.identity(),
                deed.clientId(),
                deed.words(),
                deed.subject());
    }

    private static Said with(Said said, Map<String, Set<UUID>> reactions, Set<String> previews, String files) {
        return new Said(
                said.name(),
                said.words(),
                said.thread(),
                said.mentions(),
                said.editedAt(),
                said.deletedAt(),
                said.pinnedAt(),
                reactions,
                previews,
                files);
    }
}
