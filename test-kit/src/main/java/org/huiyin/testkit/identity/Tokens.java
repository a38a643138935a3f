package org.huiyin.testkit.identity;

import java.time.Instant;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.jspecify.annotations.Nullable;

/** Mints access tokens with the claims that the realm gives: preferred_username, roles, organization. */
public final class Tokens {

    private Tokens() {}

    /** A caller whose user name is the role. */
    public static String forRole(String role, @Nullable String organization) {
        return of(role, organization, role);
    }

    public static String of(String username, @Nullable String organization, String... roles) {
        return sign(username, organization, Instant.now().plusSeconds(3600), roles);
    }

    /** A token that was valid an hour ago. */
    public static String expired(String role, @Nullable String organization) {
        return sign(role, organization, Instant.now().minusSeconds(3600), role);
    }

    private static String sign(String username, @Nullable String organization, Instant expiresAt, String... roles) {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(TestIssuer.ISSUER)
                .subject("user-" + username)
                .preferredUserName(username)
                .audience("huiyin")
                .issuedAt(expiresAt.minusSeconds(7200))
                .expiresAt(expiresAt)
                .claim("roles", Set.of(roles));
        if (organization != null) {
            claims.claim("organization", organization);
        }
        return claims.jws().keyId("test").sign(TestIssuer.privateKey());
    }
}
