package org.huiyin.reporting.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.huiyin.kit.identifiers.TimeOrderedId;

/**
 * A campaign (CAM-2), as far as reports need it.
 *
 * @param smallestCell a published count below this is withheld (CAM-6)
 */
public record Campaign(UUID id, String code, String name, int smallestCell) {

    /** CAM-6: what holds for a campaign that the directory does not know yet. */
    public static final int DEFAULT_SMALLEST_CELL = 5;

    /** The campaign with this id or code. */
    public static Optional<Campaign> find(Connection connection, String idOrCode) throws SQLException {
        String sql = "select campaign_id, code, name, smallest_cell from campaign where campaign_id = ? or code = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, TimeOrderedId.parse(idOrCode).orElse(null), java.sql.Types.OTHER);
            select.setString(2, idOrCode);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    public static Map<UUID, Campaign> all(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql = "select campaign_id, code, name, smallest_cell from campaign where campaign_id = any(?)";
        Map<UUID, Campaign> campaigns = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Campaign campaign = read(row);
                    campaigns.put(campaign.id(), campaign);
                }
            }
        }
        return campaigns;
    }

    private static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4));
    }
}
