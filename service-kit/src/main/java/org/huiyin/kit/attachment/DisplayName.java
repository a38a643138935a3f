package org.huiyin.kit.attachment;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * What somebody called a file, as it may be shown: no folders, nothing invisible, and the ending of what it really is.
 */
public final class DisplayName {

    private static final int LONGEST = 100;

    private DisplayName() {}

    /** Nothing where no name is left. */
    public static Optional<String> of(@Nullable String sent, AttachmentType type) {
        if (sent == null) {
            return Optional.empty();
        }
        String file = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String base = visible(dot > 0 ? file.substring(0, dot) : file);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        int length = Math.min(LONGEST, base.codePointCount(0, base.length()));
        return Optional.of(base.substring(0, base.offsetByCodePoints(0, length)).strip() + "." + type.extension());
    }

    /** Marks that turn the direction of writing would show an ending that is none. */
    private static String visible(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        name.codePoints()
                .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(DisplayName::isVisible)
                .forEach(visible::appendCodePoint);
        return visible.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> "\"<>|:*?;%".indexOf(point) < 0;
        };
    }
}
