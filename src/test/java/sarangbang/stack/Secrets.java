package sarangbang.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A stack's random passwords, made once and kept beside its data. */
final class Secrets {
    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(StackFolder folder) {
        var values = new TreeMap<String, String>();
        try {
            if (Files.exists(folder.secrets())) {
                var kept = new Properties();
                kept.load(new StringReader(Files.readString(folder.secrets())));
                kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
            }
        } catch (IOException e) {
            throw new Problem("The passwords in %s cannot be read.".formatted(folder.secrets()), e);
        }
        return new Secrets(folder.secrets(), values);
    }

    synchronized String of(String name) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        values.put(name, made);
        var text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        StackFolder.writePrivate(file, text.toString());
        return made;
    }
}
