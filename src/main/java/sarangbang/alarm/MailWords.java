package sarangbang.alarm;

import java.util.List;
import java.util.stream.Collectors;
import sarangbang.timeline.Message;

/** What mails say, in the language of who gets them. */
final class MailWords {

    private static final int LINES = 3;
    private static final int LONGEST_LINE = 120;
    /** More are not counted. */
    private static final int MOST_COUNTED = 20;

    private MailWords() {}

    /**
     * @param page where somebody takes the address back with a click
     * @param farewell where their mail program does it for them
     */
    record Links(String inbox, String page, String farewell) {}

    static Mail toConfirm(String address, String link, Language language) {
        return switch (language) {
            case KOREAN -> new Mail(address, "사랑방: 메일 주소를 확인해 주세요", """
                            이 주소로 기다리는 이야기를 받으시려면, 사랑방에 로그인한 브라우저에서 이 링크를 열어 주세요.

                            %s

                            요청하신 적이 없다면 그대로 두세요. 더는 보내지 않아요.
                            """.formatted(link), null);
            case ENGLISH -> new Mail(address, "Sarangbang: please confirm your address", """
                            To be told at this address of what waits for you, open this link in a browser where you are signed in.

                            %s

                            If you did not ask for it, do nothing. Nothing more will be sent.
                            """.formatted(link), null);
        };
    }

    static Mail digest(MailAddresses.Addressee to, List<Digest.Waiting> waiting, Links links) {
        var rooms = waiting.stream().map(room -> room(room, to.language())).collect(Collectors.joining("\n"));
        return switch (to.language()) {
            case KOREAN ->
                new Mail(
                        to.address(),
                        "사랑방: 기다리는 이야기가 있어요",
                        """
                            자리를 비우신 동안 온 이야기예요.

                            %s
                            읽으러 가기: %s
                            이 메일 그만 받기: %s
                            """.formatted(rooms, links.inbox(), links.page()),
                        links.farewell());
            case ENGLISH ->
                new Mail(
                        to.address(),
                        "Sarangbang: something waits for you",
                        """
                            This was said while you were away.

                            %s
                            Read it: %s
                            Stop these mails: %s
                            """.formatted(rooms, links.inbox(), links.page()),
                        links.farewell());
        };
    }

    private static String room(Digest.Waiting waiting, Language language) {
        var said = waiting.said();
        var lines = said.subList(Math.max(0, said.size() - LINES), said.size()).stream()
                .map(message -> line(message, language))
                .collect(Collectors.joining());
        return "%s (%s)\n%s".formatted(waiting.room(), count(said.size(), language), lines);
    }

    private static String count(int messages, Language language) {
        var number = messages < MOST_COUNTED ? Integer.toString(messages) : messages + "+";
        return switch (language) {
            case KOREAN -> number + "개";
            case ENGLISH -> number + " unread";
        };
    }

    /** Of a message that runs over several the first. */
    private static String line(Message message, Language language) {
        var first = message.body()
                .lines()
                .findFirst()
                .or(() -> Brought.with(message).map(brought -> brought.words(language)))
                .orElse("");
        var cut = first.codePointCount(0, first.length()) <= LONGEST_LINE
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_LINE)) + "…";
        return "  " + message.sender().displayName() + ": " + cut + "\n";
    }
}
