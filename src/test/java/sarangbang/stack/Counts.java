package sarangbang.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** How many tests passed, failed and were skipped. */
record Counts(int passed, int failed, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0);
    static final Counts ONE_FAILED = new Counts(0, 1, 0);

    /** Of JUnit's XML, test case by test case: the sums in its heads differ from tool to tool. */
    static Counts in(List<Path> reports) {
        var sum = NONE;
        for (var report : reports) {
            sum = sum.plus(in(report));
        }
        return sum;
    }

    private static Counts in(Path report) {
        var counts = NONE;
        try (var content = Files.newInputStream(report)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var cases = factory.newDocumentBuilder().parse(content).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                counts = counts.plus(of((Element) cases.item(i)));
            }
            return counts;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Problem("The report %s cannot be read: %s.".formatted(report, e.getMessage()), e);
        }
    }

    private static Counts of(Element testCase) {
        if (has(testCase, "failure") || has(testCase, "error")) {
            return ONE_FAILED;
        }
        return has(testCase, "skipped") ? new Counts(0, 0, 1) : new Counts(1, 0, 0);
    }

    private static boolean has(Element element, String child) {
        return element.getElementsByTagName(child).getLength() > 0;
    }

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    boolean isEmpty() {
        return passed + failed + skipped == 0;
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
}
