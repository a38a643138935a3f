package org.huiyin.testkit.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The key pair that signs and verifies test tokens; made anew in each JVM. */
public final class TestIssuer {

    static final String ISSUER = "https://issuer.test.example/realms/huiyin";

    private static final String PRIVATE_KEY = "huiyin.test.private-key";
    private static final String PUBLIC_KEY = "huiyin.test.public-key";

    private TestIssuer() {}

    /** What the service under test must know to verify the tokens. */
    public static synchronized Map<String, String> settings() {
        if (System.getProperty(PUBLIC_KEY) == null) {
            generate();
        }
        return Map.of(
                "quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY),
                "quarkus.oidc.token.issuer", ISSUER);
    }

    static PrivateKey privateKey() {
        settings();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
