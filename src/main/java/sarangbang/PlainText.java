package sarangbang;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text that comes in as JSON, refused where PostgreSQL or UTF-8 could not hold it: NUL, and half a surrogate pair. */
@JacksonComponent
class PlainText extends StdScalarDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        var text = json.getValueAsString();
        if (text == null) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        if (text.codePoints().anyMatch(PlainText::cannotBeKept)) {
            throw context.weirdStringException("…", String.class, "NUL and lone surrogates are no text");
        }
        return text;
    }

    private static boolean cannotBeKept(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
