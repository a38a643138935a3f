package org.huiyin.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's one secret key ({@code huiyin.secret-key}, 32 bytes in base64). Each purpose gets a key of its own,
 * derived from it, so that a hash made for one purpose says nothing about another.
 */
@ApplicationScoped
public class ServiceSecret {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    public ServiceSecret(@ConfigProperty(name = "huiyin.secret-key") String base64) {
        this.key = Base64.getDecoder().decode(base64.strip());
        if (key.length < 32) {
            throw new IllegalArgumentException("huiyin.secret-key must hold at least 32 bytes in base64");
        }
    }

    /** HMAC-SHA-256 of the text under the key of the purpose. */
    public byte[] hash(String purpose, String text) {
        return hmac(hmac(key, purpose.getBytes(StandardCharsets.UTF_8)), text.getBytes(StandardCharsets.UTF_8));
    }

    /** AES-256-GCM under a key that only the purpose and the pass phrase together give; the nonce stands in front. */
    public byte[] encrypt(String purpose, String passPhrase, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, hash(purpose, passPhrase), nonce, plain);
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was made under another key or changed since */
    public byte[] decrypt(String purpose, String passPhrase, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, hash(purpose, passPhrase), nonce, rest);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("Cannot decrypt: another key, or changed data", refused);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
