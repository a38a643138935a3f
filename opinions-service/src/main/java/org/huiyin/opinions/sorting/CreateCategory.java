package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** Puts one category into the tree (SRT-1). */
@ApplicationScoped
class CreateCategory {

    private final Categories categories;
    private final RegisterCategories registration;

    CreateCategory(Categories categories, RegisterCategories registration) {
        this.categories = categories;
        this.registration = registration;
    }

    @Transactional
    Category create(Caller caller, CategoryRow row) {
        if (categories.withCode(row.code()).isPresent()) {
            throw new ProblemException(OpinionsProblem.CATEGORY_EXISTS, "Choose another code than " + row.code() + ".");
        }
        registration.register(caller, List.of(row)).refused().forEach(refused -> {
            String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw ProblemException.invalidField("/" + refused.reason().field(), code, refused.reason().en() + ".");
        });
        return categories.withCode(row.code()).orElseThrow();
    }
}
