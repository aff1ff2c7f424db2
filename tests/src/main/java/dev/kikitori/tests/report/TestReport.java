package dev.kikitori.tests.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML reports of Surefire and Failsafe below a folder and tells which tests were skipped and why, which
 * failed and how, and last the sum: {@code N passed, N failed, N skipped}.
 *
 * <p>The launcher runs this file as a source file, without a build, so it must stay alone and use the JDK only:
 * {@code java TestReport.java ROOT EXIT_STATUS_OF_THE_BUILD [--no-skips]}. The exit status is 0 only if the build
 * went well, at least one test ran, none failed, and with {@code --no-skips} none was skipped.
 */
public final class TestReport {
    private static final int LONGEST_MESSAGE = 2_000;

    /** One test that did not simply pass. */
    record Remark(String test, String text) {}

    private final List<Remark> skipped = new ArrayList<>();
    private final List<Remark> failed = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int passed;

    private TestReport() {}

    public static void main(String[] args) throws IOException {
        var buildStatus = Integer.parseInt(args[1]);
        var noSkips = args.length > 2 && args[2].equals("--no-skips");
        var report = read(Path.of(args[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        report.print(out, buildStatus);
        System.exit(report.isGood(buildStatus, noSkips) ? 0 : 1);
    }

    /** Reads all reports below the folder. */
    public static TestReport read(Path root) throws IOException {
        var report = new TestReport();
        try (Stream<Path> files = Files.find(root, 8, (file, _) -> isReport(file))) {
            for (var file : files.sorted().toList()) {
                report.add(file);
            }
        }
        return report;
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString();
        var folder = Optional.ofNullable(file.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    public boolean isGood(int buildStatus, boolean noSkips) {
        return buildStatus == 0
                && failed.isEmpty()
                && unreadable.isEmpty()
                && passed > 0
                && !(noSkips && !skipped.isEmpty());
    }

    public void print(PrintStream out, int buildStatus) {
        skipped.forEach(remark -> out.println("SKIPPED " + remark.test() + ": " + remark.text()));
        failed.forEach(remark -> out.println("FAILED " + remark.test() + ": " + remark.text()));
        unreadable.forEach(file -> out.println("This report cannot be read: " + file));
        if (passed + failed.size() == 0) {
            out.println("No test ran.");
        }
        if (buildStatus != 0) {
            out.println("The build broke.");
        }
        out.println(passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
    }

    private void add(Path file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    addTest(xml);
                }
            }
        } catch (IOException | XMLStreamException e) {
            unreadable.add(file + " (" + e.getMessage() + ")");
        }
    }

    /** Reads one testcase to its end: skipped, failed, or else passed. */
    private void addTest(XMLStreamReader xml) throws XMLStreamException {
        var test = attribute(xml, "classname") + "." + attribute(xml, "name");
        var skips = skipped.size();
        var failures = failed.size();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("testcase")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "skipped" -> skipped.add(new Remark(test, reason(xml)));
                case "failure", "error" -> failed.add(new Remark(test, message(xml)));
                default -> {}
            }
        }
        if (skipped.size() == skips && failed.size() == failures) {
            passed++;
        }
    }

    private static String message(XMLStreamReader xml) {
        var text = orElse(attribute(xml, "message"), attribute(xml, "type"));
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    /** A disabled test has its reason in an attribute, one whose assumption failed at the head of a stack trace. */
    private static String reason(XMLStreamReader xml) throws XMLStreamException {
        var given = attribute(xml, "message");
        var head = xml.getElementText().lines().findFirst().orElse("");
        return orElse(given, orElse(head.substring(head.indexOf(": ") + 1).strip(), "no reason given"));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue("", name)).orElse("");
    }

    private static String orElse(String text, String other) {
        return text.isBlank() ? other : text;
    }
}
