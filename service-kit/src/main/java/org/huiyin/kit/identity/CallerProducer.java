package org.huiyin.kit.identity;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the verified token. */
final class CallerProducer {

    /** Inject {@code Instance<Caller>} or {@link CurrentCaller}; the record itself cannot be proxied. */
    @Produces
    @RequestScoped
    CurrentCaller caller(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new CurrentCaller(Caller.PUBLIC);
        }
        Optional<String> organization = identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.<Object>ofNullable(token.getClaim("organization")).map(Object::toString)
                : Optional.empty();
        return new CurrentCaller(new Caller(identity.getPrincipal().getName(), identity.getRoles(), organization));
    }
}
