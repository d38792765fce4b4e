package sarangbang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;

/** The house stays as it is drawn. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sarangbang");

    @Test
    void roomsImportInwardsOnly() {
        ApplicationModules.of(Sarangbang.class).verify();
    }

    @Test
    void amqpStaysInBroadcastAndAlarm() {
        only("org.springframework.amqp..", "sarangbang.broadcast", "sarangbang.alarm");
    }

    @Test
    void stompStaysInSocketGateAndRelay() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "sarangbang.socket", "sarangbang.gate", "sarangbang.relay", "sarangbang.websocket")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework.messaging..", "org.springframework.web.socket.."))
                .check(HOUSE);
    }

    @Test
    void securityStaysInGateAndAccount() {
        only("org.springframework.security..", "sarangbang.gate", "sarangbang.account");
    }

    @Test
    void onlyOutsideGoesOutside() {
        only("org.apache.hc..", "sarangbang.outside");
        only("java.net.http..", "sarangbang.outside");
    }

    /** Whoever is handed a file has its name and its type, and no need to look into it. */
    @Test
    void onlyFileLooksIntoFiles() {
        only("software.amazon..", "sarangbang.file");
        only("org.apache.tika..", "sarangbang.file");
        only("javax.imageio..", "sarangbang.file");
        only("java.awt..", "sarangbang.file");
    }

    @Test
    void relayAndWebSocketKnowNothingOfTheHouse() {
        noClasses()
                .that()
                .resideInAnyPackage("sarangbang.relay", "sarangbang.websocket")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "sarangbang",
                        "sarangbang.account",
                        "sarangbang.admin",
                        "sarangbang.room",
                        "sarangbang.timeline",
                        "sarangbang.gate",
                        "sarangbang.socket",
                        "sarangbang.broadcast",
                        "sarangbang.inbox",
                        "sarangbang.alarm",
                        "sarangbang.presence",
                        "sarangbang.file"))
                .check(HOUSE);
    }

    @Test
    void noPackageIsADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..util..", "..common..", "..dto..", "..impl..", "..core..", "..support..")
                .check(HOUSE);
    }

    @Test
    void settingsAreRecords() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .check(HOUSE);
    }

    @Test
    void nobodyReadsTheClockBehindItsBack() {
        noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    private static void only(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(HOUSE);
    }
}
