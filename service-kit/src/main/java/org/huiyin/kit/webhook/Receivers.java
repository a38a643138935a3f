package org.huiyin.kit.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Which addresses may be called. A webhook makes the service call whatever somebody typed in: without this it could be
 * made to call itself, its database, or a cloud's metadata. The name is resolved once for each attempt, and the address
 * that was checked is the one that is called.
 */
@Singleton
class Receivers {

    private static final int LONGEST = 2_000;

    /** Everything that is not a public unicast address (IANA's special-purpose registries). */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
                    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b::/96",
                    "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10",
                    "fec0::/10", "ff00::/8")
            .map(Network::parse)
            .toList();

    private final boolean plainHttp;
    private final List<Network> allowed;

    @Inject
    Receivers(WebhookSettings settings) {
        this(settings.plainHttp(), settings.allowedNetworks().orElse(List.of()));
    }

    Receivers(boolean plainHttp, List<String> allowedNetworks) {
        this.plainHttp = plainHttp;
        this.allowed = allowedNetworks.stream().map(Network::parse).toList();
    }

    /** What came of looking at an address. */
    sealed interface Finding {

        /** @param address where it leads now */
        record Permitted(URI url, InetAddress address) implements Finding {}

        /** It may never be called, as it stands. */
        record Refused(String reason) implements Finding {}

        /** Its name is not known at the moment. */
        record Unresolved(String reason) implements Finding {}
    }

    Finding find(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException malformed) {
            return new Finding.Refused("This is no URL.");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(plainHttp && scheme.equals("http"))) {
            return new Finding.Refused("Use an https URL.");
        }
        if (text.length() > LONGEST
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || !text.equals(url.toASCIIString())) {
            return new Finding.Refused("Use at most 2000 ASCII characters with a host, no user and no fragment.");
        }
        return resolve(url);
    }

    private Finding resolve(URI url) {
        String host = url.getHost().replaceAll("^\\[|]$", "");
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!isPermitted(address)) {
                    return new Finding.Refused("The host is not on a public network, nor on one that is allowed.");
                }
            }
            return new Finding.Permitted(url, addresses[0]);
        } catch (UnknownHostException unknown) {
            return new Finding.Unresolved("The host is not known.");
        }
    }

    private boolean isPermitted(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
