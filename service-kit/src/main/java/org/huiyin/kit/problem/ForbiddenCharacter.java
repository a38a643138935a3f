package org.huiyin.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** Text holds a character that no text may hold: NUL, or half of a surrogate pair. */
public final class ForbiddenCharacter extends InvalidFormatException {

    private static final long serialVersionUID = 1L;

    public ForbiddenCharacter(JsonParser parser) {
        super(parser, "Remove control characters such as NUL and broken characters from the text.", "", String.class);
    }
}
