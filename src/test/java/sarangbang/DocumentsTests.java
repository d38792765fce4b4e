package sarangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import sarangbang.room.RoomTopic;

/** What is written about the house is true of it. */
class DocumentsTests {

    private static final String ROOM = "0b7c3a52-6f0e-4a53-9d0a-3c1f2e4d5a6b";

    @Test
    void everyChannelOfTheAsyncApiIsOneThatTheGateKnows() throws IOException {
        Map<String, Object> api = new Yaml().load(Files.readString(Path.of("docs/asyncapi.yaml")));
        assertThat(api.get("channels"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .allSatisfy((name, channel) -> {
                    var address =
                            String.valueOf(((Map<?, ?>) channel).get("address")).replace("{room}", ROOM);
                    assertThat(RoomTopic.room(address).isPresent()
                                    || RoomTopic.isSendable(address)
                                    || address.equals(RoomTopic.USER_EVENTS)
                                    || address.equals(RoomTopic.USER_PROBLEMS))
                            .as("%s is at %s", name, address)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everyPathThatAReadmePointsAtIsThere(String readme) throws IOException {
        var links = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)")
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toSet());
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void everySettingInTheTableIsRead(String readme) throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        var named = Pattern.compile("`((?:PORT|DATABASE|RABBITMQ|CHAT)_?[A-Z_]*)`")
                .matcher(Files.readString(Path.of(readme)))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals("CHAT_TEST_SERVICES"))
                .collect(Collectors.toSet());
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(settings).contains("${" + name));
    }
}
