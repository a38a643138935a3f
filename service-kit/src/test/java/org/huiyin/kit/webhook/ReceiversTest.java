package org.huiyin.kit.webhook;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A webhook must not make the service call what only the service can reach. */
class ReceiversTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "https://127.0.0.1/", "https://localhost/", "https://2130706433/", "https://127.1/", "https://0.0.0.0/",
        "https://10.1.2.3/", "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.0.1/",
        "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/", "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[fe80::1]/", "https://[fd00::1]/",
        "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/"})
    void refusesWhatIsNotPublic(String url) {
        assertThat(receivers().find(url)).isInstanceOf(Receivers.Finding.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://93.184.216.34/", "ftp://93.184.216.34/", "file:///etc/passwd", "https:///nothing", "https://", "",
        "https://user:word@93.184.216.34/", "https://93.184.216.34/#part", "https://93.184.216.34/路", "not a url",
        "javascript:alert(1)", "https:93.184.216.34"})
    void refusesWhatIsNoPlainHttpsAddress(String url) {
        assertThat(receivers().find(url)).isInstanceOf(Receivers.Finding.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://93.184.216.34/", "https://93.184.216.34:8443/a/b?c=d", "https://172.32.0.1/", "https://11.0.0.1/",
        "https://[2606:2800:220:1:248:1893:25c8:1946]/hook"})
    void permitsWhatIsPublic(String url) {
        assertThat(receivers().find(url)).isInstanceOf(Receivers.Finding.Permitted.class);
    }

    @Test
    void permitsTheDistrictsOwnNetworkWhereItIsSaid() {
        // given
        Receivers receivers = receivers("10.20.0.0/16", "fd00:1::/32");

        // then
        assertThat(receivers.find("https://10.20.255.1/")).isInstanceOf(Receivers.Finding.Permitted.class);
        assertThat(receivers.find("https://[fd00:1::5]/")).isInstanceOf(Receivers.Finding.Permitted.class);
        assertThat(receivers.find("https://10.21.0.1/")).isInstanceOf(Receivers.Finding.Refused.class);
        assertThat(receivers.find("https://127.0.0.1/")).isInstanceOf(Receivers.Finding.Refused.class);
    }

    @Test
    void tellsAnUnknownNameFromARefusedOne() {
        assertThat(receivers().find("https://no-such-host.invalid/")).isInstanceOf(Receivers.Finding.Unresolved.class);
    }

    private static Receivers receivers(String... allowedNetworks) {
        return new Receivers(false, List.of(allowedNetworks));
    }
}
