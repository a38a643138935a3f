package org.huiyin.opinions.imports;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.huiyin.opinions.imports.table.UnreadableTable;

/** A file that is no table, as a problem. */
final class UnreadableTableMapper {

    @ServerExceptionMapper
    Response unreadable(UnreadableTable refused) {
        return ImportProblem.of(refused).toResponse();
    }
}
