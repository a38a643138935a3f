package org.huiyin.rectification.publiclog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.huiyin.publiclog.Hash;
import org.huiyin.publiclog.MerkleTree;

/** The complete subtrees of the log's Merkle tree, so that a proof in a log of millions takes some twenty look-ups. */
@ApplicationScoped
class LogNodes implements MerkleTree.Nodes {

    private final AgroalDataSource database;

    LogNodes(AgroalDataSource database) {
        this.database = database;
    }

    void add(List<MerkleTree.Node> nodes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into public_log_node (level, position, hash) values (?, ?, ?)")) {
            for (MerkleTree.Node node : nodes) {
                insert.setInt(1, node.level());
                insert.setLong(2, node.position());
                insert.setBytes(3, node.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The public log cannot grow", failed);
        }
    }

    @Override
    public Hash hash(int level, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select hash from public_log_node where level = ? and position = ?")) {
            select.setInt(1, level);
            select.setLong(2, position);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("No node " + position + " on level " + level);
                }
                return Hash.of(found.getBytes(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The public log cannot be reached", failed);
        }
    }
}
