package org.practicelearning.web.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port of the site on this machine. */
final class Ports {
    private static final int MOST = 65_535;
    private static final int FIRST_FOR_EVERYBODY = 1024;

    private Ports() {}

    /** Says in words when the site could not listen here. */
    static void refuseTaken(int port) {
        if (!isFree(port)) {
            throw taken(port);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static TakenException taken(int port) {
        int other = port < FIRST_FOR_EVERYBODY ? 8080 : port % MOST + 1;
        return new TakenException(
                port < FIRST_FOR_EVERYBODY
                        ? "Port " + port + " is taken, or this machine keeps it for its administrator. Choose another:"
                                + " --port " + other
                        : "Port " + port + " is taken by another program. Stop that program, or choose another port:"
                                + " --port " + other);
    }
}
