package org.huiyin.opinions.imports;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.imports.table.TableOptions;
import org.huiyin.opinions.sorting.RegisterCategories;
import org.huiyin.opinions.sorting.RegisteredCategories;

/** Brings the category tree up to a table of up to three levels; a bad row stops no other (SRT-1). */
@ApplicationScoped
class ImportCategories {

    private final RegisterCategories registration;

    ImportCategories(RegisterCategories registration) {
        this.registration = registration;
    }

    TableImportReport run(Caller caller, Upload upload, TableOptions options, List<Locale> languages)
            throws IOException {
        Map<CategoryField, List<String>> headers = new EnumMap<>(CategoryField.class);
        for (CategoryField level : CategoryField.values()) {
            headers.put(level, level.headers());
        }
        WholeTable<CategoryField> table = WholeTable.read(
                upload.path(), options, CategoryField.class, headers, EnumSet.of(CategoryField.FIRST));
        CategoryReader reader = new CategoryReader(table);
        RegisteredCategories outcome = registration.register(caller, reader.rows());
        outcome.refused().forEach(refused -> reader.reject(refused.index(), refused.reason()));
        return TableImportReport.of(
                table.rows().size(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                reader.rejections(),
                languages);
    }
}
