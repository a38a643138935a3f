package org.huiyin.kit.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of attachments are kept: the one port, the same for a database, a disk and S3. Bytes come before the
 * row that tells of them, and go after it: then there is never a row without bytes, and {@link OrphanSweep} takes away
 * bytes that no row tells of. Keys are time-ordered (UUIDv7).
 */
public interface AttachmentStorage {

    /**
     * Keeps the whole file. When it returns, the bytes survive the death of any process; where it fails, some of them
     * may be left.
     *
     * @param key not used before
     * @throws StorageAway when it cannot be kept now
     */
    void put(UUID key, Path file);

    /**
     * @return the bytes from the first on, to be closed; nothing where the key is not known
     * @throws StorageAway when it cannot be read now
     */
    Optional<InputStream> open(UUID key);

    /** Also where nothing is kept under the key. */
    void delete(UUID key);

    /**
     * Keys of which there are bytes, whole or in part, in order.
     *
     * @param after exclusive
     * @param before exclusive
     */
    List<UUID> keys(UUID after, UUID before, int limit);
}
