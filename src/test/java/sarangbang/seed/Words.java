package sarangbang.seed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * A body and whom it calls.
 *
 * @param mentions sorted, as the server keeps them
 */
record Words(String body, List<UUID> mentions) {
    /** What is left when a message is deleted. */
    static final Words NONE = new Words("", List.of());

    private static final List<String> SENTENCES = List.of(
            "네, 알겠습니다.",
            "지금 확인해 볼게요.",
            "오늘 회의는 세 시에 시작합니다.",
            "점심 뭐 먹을까요?",
            "감사합니다!",
            "ㅋㅋㅋㅋㅋ",
            "그 건은 어제 고객님께 답변드렸고, 내일 오전까지 추가 자료를 보내 주신다고 합니다.",
            "혹시 배송이 언제쯤 도착하는지 알 수 있을까요?",
            "주문 번호를 알려 주시면 바로 찾아 보겠습니다.",
            "저는 괜찮아요.",
            "배포는 금요일 말고 목요일에 하는 게 좋겠습니다.",
            "사진 잘 받았어요 😊",
            "로그를 보니 연결이 두 번 끊겼다가 다시 붙었네요. 원인은 아직 모르겠습니다.",
            "이따가 다시 이야기해요.",
            "수고하셨습니다 🙏",
            "Sounds good to me.",
            "ok",
            "Can you have a look at the second page before we send it?",
            "I'm on the train, back in twenty minutes.",
            "Thanks, that fixed it!",
            "The build is green again; the test that failed was waiting for a port that something else held.",
            "Who is joining for lunch?",
            "+1",
            "Let's keep the old endpoint for one more release and say so in the notes.",
            "Good morning ☀️",
            "See https://example.com/orders/20260114-0031 for the details.",
            "PR 올렸습니다. review 부탁드려요.",
            "staging에서는 재현이 안 됩니다, production에서만 나타나요.",
            "select count(*) 결과가 어제랑 달라요 🤔",
            "회의록:\n- 일정은 그대로\n- 예산은 다음 주에 다시 논의\n- next meeting on Tuesday");

    /** Each in one of 2,000 messages. */
    static final List<String> SELDOM =
            List.of("엘리베이터", "우산", "umbrella", "도시락", "backpack", "자전거", "ladder", "손수건", "lantern", "주전자");
    /** Each in one of 400,000. */
    static final List<String> RARE = List.of(
            "고슴도치",
            "낙타",
            "xylophone",
            "두더지",
            "quagga",
            "너구리",
            "오소리",
            "walrus",
            "뻐꾸기",
            "kumquat",
            "다람쥐",
            "고라니",
            "zeppelin",
            "펭귄",
            "수달",
            "yodel",
            "호박벌",
            "jacaranda",
            "능구렁이",
            "사마귀");

    private static final int SELDOM_ONE_IN = 200;
    private static final int RARE_ONE_IN = 20_000;

    /** Mostly a line, sometimes a paragraph, seldom a page. */
    static Words some(SplittableRandom chance, List<Person> around) {
        int roll = chance.nextInt(1_000);
        int sentences = roll < 650 ? 1 : roll < 900 ? 2 : roll < 980 ? 5 : roll < 998 ? 12 : 60;
        var text = new StringJoiner(" ");
        for (int sentence = 0; sentence < sentences; sentence++) {
            text.add(SENTENCES.get(chance.nextInt(SENTENCES.size())));
        }
        add(SELDOM, SELDOM_ONE_IN, text, chance);
        add(RARE, RARE_ONE_IN, text, chance);
        if (chance.nextInt(30) > 0) {
            return new Words(text.toString(), List.of());
        }
        var called = around.get(chance.nextInt(around.size()));
        return new Words("@" + called.username() + " " + text, List.of(called.id()));
    }

    private static void add(List<String> words, int oneIn, StringJoiner text, SplittableRandom chance) {
        if (chance.nextInt(oneIn) == 0) {
            text.add(words.get(chance.nextInt(words.size())));
        }
    }
}
