package dev.kikitori.channels.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Standard output is for results: the log goes to standard error. For people it is text and speaks up only when something
 * is wrong; for programs ({@code KIKITORI_LOG=json}) it is a JSON object a line, and has a line for every turn. Written in
 * code because reading it from XML takes half a second of every start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** The form of the log: {@code text} or {@code json}. */
    static final String FORM = "KIKITORI_LOG";

    /** From which level on it speaks: {@code error}, {@code warn}, {@code info}, {@code debug}. */
    static final String LEVEL = "KIKITORI_LOG_LEVEL";

    /** Found and made by logback. */
    public LogSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        configure(context, System.getenv());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void configure(LoggerContext context, Map<String, String> environment) {
        boolean json = form(environment).filter("json"::equals).isPresent();
        Encoder<ILoggingEvent> encoder = json ? json() : text();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setName("stderr");
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        var root = context.getLogger("ROOT");
        root.setLevel(level(environment).orElse(json ? Level.INFO : Level.WARN));
        root.addAppender(stderr);
        for (String foreign : new String[] {"org.eclipse.jetty", "org.flywaydb", "ai.djl"}) {
            context.getLogger(foreign).setLevel(Level.WARN);
        }
        // What they report is thrown as well, and said in a sentence there.
        context.getLogger("io.javalin").setLevel(Level.OFF);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
    }

    private static Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0}: %msg %kvp%n");
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    /** The form that is set, if it is one. */
    static Optional<String> form(Map<String, String> environment) {
        return word(environment, FORM).filter(form -> form.equals("text") || form.equals("json"));
    }

    /** The level that is set, if it is one. */
    static Optional<Level> level(Map<String, String> environment) {
        return word(environment, LEVEL).map(level -> Level.toLevel(level, null));
    }

    private static Optional<String> word(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}
