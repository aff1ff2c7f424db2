package dev.kikitori.generators.check;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verifier;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks that every link within the pages leads to a file of the artifact, or to a place on the same page. */
public final class LocalLinks implements Verifier {
    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//)");

    @Override
    public Check check(Artifact artifact) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : artifact.files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                page(file.getKey(), Markup.of(file.getValue()), artifact, findings);
            }
        }
        return new Check("links", "Kikitori", findings.isEmpty() ? Check.Result.PASSED : Check.Result.FAILED, findings);
    }

    private static void page(String path, Markup page, Artifact artifact, List<Finding> findings) {
        for (Markup.Element element : page.elements()) {
            for (String key : List.of("href", "src")) {
                String target = element.attribute(key);
                if (!target.isEmpty() && !SCHEME.matcher(target).find() && !leads(target, path, page, artifact)) {
                    findings.add(new Finding(path, "error", "a link leads nowhere: " + target));
                }
            }
        }
    }

    private static boolean leads(String target, String path, Markup page, Artifact artifact) {
        String[] parts = target.split("#", 2);
        if (parts[0].isEmpty()) {
            String id = decoded(parts[1]);
            return page.elements().stream()
                    .anyMatch(element -> element.attribute("id").equals(id));
        }
        Path here = Path.of("/" + path).getParent();
        String local = decoded(parts[0].split("\\?", 2)[0]);
        return here != null
                && artifact.files()
                        .containsKey(here.resolve(local).normalize().toString().substring(1));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
