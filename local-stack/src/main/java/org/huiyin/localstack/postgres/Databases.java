package org.huiyin.localstack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

/** One database and one login for each who needs one; no login may connect to another's database. */
final class Databases {

    private final Connection connection;

    Databases(Connection connection) {
        this.connection = connection;
    }

    /** May be repeated: makes what is missing and sets the passwords again. */
    void create(List<String> names, UnaryOperator<String> passwords) throws SQLException {
        execute("revoke connect on database postgres from public");
        execute("revoke connect on database template1 from public");
        for (String name : names) {
            String login = identifier(name);
            if (!exists("select 1 from pg_roles where rolname = ?", name)) {
                execute("create role " + login + " login");
            }
            execute("alter role %s password %s".formatted(login, literal(passwords.apply(name))));
            if (!exists("select 1 from pg_database where datname = ?", name)) {
                execute("create database %s owner %s".formatted(login, login));
            }
            execute("revoke all on database %s from public".formatted(login));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private String identifier(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private String literal(String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteLiteral(value);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
