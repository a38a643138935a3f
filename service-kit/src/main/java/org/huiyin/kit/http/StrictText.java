package org.huiyin.kit.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import org.huiyin.kit.problem.ForbiddenCharacter;

/** Accepts JSON strings only, and only text that PostgreSQL can store and every client can show. */
public final class StrictText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (!isStorable(text)) {
            throw new ForbiddenCharacter(parser);
        }
        return text;
    }

    /** No NUL, no other control character but tab and line ends, and no surrogate without its partner. */
    public static boolean isStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean isControl = character < ' ' && character != '\t' && character != '\n' && character != '\r';
            if (isControl || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }
}
