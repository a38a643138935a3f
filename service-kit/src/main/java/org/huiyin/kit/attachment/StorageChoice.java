package org.huiyin.kit.attachment;

import java.util.Optional;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** The storage that the settings name. Classes of the others, and of their libraries, are not loaded. */
final class StorageChoice {

    @Produces
    @Singleton
    AttachmentStorage storage(AttachmentSettings settings, AgroalDataSource database) {
        return switch (settings.storage()) {
            case DATABASE -> new DatabaseStorage(database);
            case DISK -> new DiskStorage(required(settings.disk().folder(), "disk.folder"));
            case S3 -> S3Storage.of(settings.s3(), required(settings.s3().bucket(), "s3.bucket"));
        };
    }

    void close(@Disposes AttachmentStorage storage) throws Exception {
        if (storage instanceof AutoCloseable open) {
            open.close();
        }
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalArgumentException("huiyin.attachments." + name + " is missing"));
    }
}
