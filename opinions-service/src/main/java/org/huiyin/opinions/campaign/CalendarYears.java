package org.huiyin.opinions.campaign;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;

/** The working calendars, one for a year. */
@ApplicationScoped
class CalendarYears implements PanacheRepositoryBase<CalendarYear, Integer> {

    /** In the order of the years. */
    List<CalendarYear> page(int limit, @Nullable Cursor after) {
        int from = after == null ? 0 : (int) after.number(0);
        return find("year > ?1 order by year", from).page(0, limit + 1).list();
    }
}
