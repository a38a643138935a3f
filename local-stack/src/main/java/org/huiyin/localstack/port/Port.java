package org.huiyin.localstack.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huiyin.localstack.process.PartFailed;

/**
 * A TCP port that a part wants on the loopback address.
 *
 * @param part who wants it
 * @param number the port
 * @param variable the environment variable that moves it
 */
public record Port(String part, int number, String variable) {

    /** Whether nobody listens on it. */
    public boolean isFree() {
        return isFree(number);
    }

    /** Says who is in the way and what to do; empty when the port is free. */
    public Optional<String> obstacle() {
        if (isFree()) {
            return Optional.empty();
        }
        return Optional.of("Port %d, which %s needs, is in use%s. End that program, or choose another port with %s=<port>."
                .formatted(number, part, PortHolder.of(number).map(holder -> " by " + holder).orElse(""), variable));
    }

    /**
     * Checks several ports at once, so that all obstacles are told together.
     *
     * @throws PartFailed when one is in use
     */
    public static void requireFree(List<Port> ports) {
        List<String> obstacles = ports.stream().map(Port::obstacle).flatMap(Optional::stream).toList();
        if (!obstacles.isEmpty()) {
            throw new PartFailed(String.join("\n", obstacles));
        }
    }

    /** Ports that were free a moment ago, all different. */
    public static List<Integer> anyFree(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new PartFailed("No free port could be found: " + e.getMessage(), e);
        } finally {
            for (ServerSocket socket : sockets) {
                closeQuietly(socket);
            }
        }
    }

    static boolean isFree(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", number));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing was sent through it.
        }
    }
}
