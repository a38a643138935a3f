package org.huiyin.rectification.killed;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Stands between the service and PostgreSQL, and cuts the connection of one transaction where a {@link Cut} says. */
final class CuttingProxy {

    private final ServerSocket listening;
    private final int postgres;

    private CuttingProxy(ServerSocket listening, int postgres) {
        this.listening = listening;
        this.postgres = postgres;
    }

    /** @param postgres port on this machine */
    static CuttingProxy before(int postgres) {
        try {
            CuttingProxy proxy =
                    new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), postgres);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException("The proxy does not start", failed);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket service = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), postgres);
                service.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Conversation conversation = new Conversation(service, server);
                Thread.ofVirtual().start(conversation::askServer);
                Thread.ofVirtual().start(conversation::answerService);
            }
        } catch (IOException closed) {
            // The test JVM ends.
        }
    }

    /** One connection of the service. */
    private static final class Conversation {

        private static final int SSL_REQUEST = 80877103;

        private final Socket service;
        private final Socket server;
        private final CutTransaction transaction = new CutTransaction();

        private Conversation(Socket service, Socket server) {
            this.service = service;
            this.server = server;
        }

        private void askServer() {
            try (service; server) {
                DataInputStream in = new DataInputStream(service.getInputStream());
                OutputStream out = server.getOutputStream();
                startUp(in, out);
                while (true) {
                    byte type = in.readByte();
                    byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                    if (transaction.endsBefore(type, body)) {
                        Cut.made();
                        return;
                    }
                    write(out, type, body);
                }
            } catch (IOException ended) {
                // One side is gone, and so is the other now.
            }
        }

        /** Messages before the first real one have no type. */
        private static void startUp(DataInputStream in, OutputStream out) throws IOException {
            int code;
            do {
                byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                code = ByteBuffer.wrap(body).getInt();
                out.write(ByteBuffer.allocate(Integer.BYTES + body.length)
                        .putInt(Integer.BYTES + body.length)
                        .put(body)
                        .array());
                out.flush();
            } while (code == SSL_REQUEST);
        }

        private static void write(OutputStream out, byte type, byte[] body) throws IOException {
            out.write(ByteBuffer.allocate(1 + Integer.BYTES + body.length)
                    .put(type)
                    .putInt(Integer.BYTES + body.length)
                    .put(body)
                    .array());
            out.flush();
        }

        private void answerService() {
            try (service; server) {
                byte[] buffer = new byte[1 << 16];
                int read = server.getInputStream().read(buffer);
                while (read >= 0) {
                    if (transaction.hidesAnswer()) {
                        Cut.made();
                        return;
                    }
                    service.getOutputStream().write(buffer, 0, read);
                    read = server.getInputStream().read(buffer);
                }
            } catch (IOException ended) {
                // One side is gone, and so is the other now.
            }
        }
    }
}
