package org.practicelearning.web.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.practicelearning.web.reach.Certificate.UnusableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for other machines, beside the one for this machine: over TLS with a certificate of its own, or in the clear for
 * the stated proxies. A certificate that was renewed on the disk is taken up within half a minute, without a restart.
 */
public final class OuterDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OuterDoor.class);
    private static final int LOOK_SECONDS = 30;

    private final ServerConnector connector;
    private final Optional<Renewal> renewal;

    private OuterDoor(ServerConnector connector, Optional<Renewal> renewal) {
        this.connector = connector;
        this.renewal = renewal;
    }

    /** Another program listens there, or the address is not one of this machine. */
    public static final class ShutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String said;

        ShutException(String message) {
            super(message);
            said = message;
        }

        /** What is wrong and what to do, for the person who started the program. */
        public String said() {
            return said;
        }
    }

    /** Opens it on a server that runs already; it is answered as the door of this machine is. */
    public static OuterDoor open(Server server, Listening listening) {
        HttpConfiguration http = new HttpConfiguration(inner(server));
        Optional<Renewal> renewal = listening.tls().map(Renewal::new);
        ServerConnector connector = new ServerConnector(server, factories(http, renewal));
        connector.setHost(listening.address());
        connector.setPort(listening.port());
        connector.setIdleTimeout(http.getIdleTimeout());
        try {
            server.addConnector(connector);
            connector.start();
        } catch (Exception problem) {
            server.removeConnector(connector);
            renewal.ifPresent(Renewal::close);
            throw new ShutException("The site cannot listen at " + listening.address() + " on port "
                    + listening.port() + ": another program does, or the address is not one of this machine's, or the"
                    + " port is kept for the system's administrator. Change listen.");
        }
        return new OuterDoor(connector, renewal);
    }

    private static HttpConfiguration inner(Server server) {
        for (Connector each : server.getConnectors()) {
            for (ConnectionFactory factory : each.getConnectionFactories()) {
                if (factory instanceof HttpConnectionFactory http) {
                    return http.getHttpConfiguration();
                }
            }
        }
        throw new IllegalStateException("the site has no door of its own");
    }

    private static ConnectionFactory[] factories(HttpConfiguration http, Optional<Renewal> renewal) {
        if (renewal.isEmpty()) {
            return new ConnectionFactory[] {new HttpConnectionFactory(http)};
        }
        // The name in the Host header is checked by the site itself, against public-url.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ConnectionFactory[] {
            new SslConnectionFactory(renewal.get().context, "http/1.1"), new HttpConnectionFactory(http)
        };
    }

    /** The port that was got. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Looks now whether the certificate was renewed; false when it was not, or the new one cannot be used. */
    public boolean renewed() {
        return renewal.isPresent() && renewal.get().look();
    }

    @Override
    public void close() {
        renewal.ifPresent(Renewal::close);
        try {
            connector.stop();
        } catch (Exception problem) {
            LOG.warn("event=outer-door-not-closed");
        }
    }

    /** Watches the files of a certificate. */
    private static final class Renewal implements AutoCloseable {
        private final Listening.Tls files;
        private final SslContextFactory.Server context = new SslContextFactory.Server();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("certificate").daemon(true).factory());
        private List<FileTime> seen;

        Renewal(Listening.Tls files) {
            this.files = files;
            this.seen = times(files);
            context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            context.setRenegotiationAllowed(false);
            use(Certificate.read(files), context);
            clock.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }

        private static void use(Certificate certificate, SslContextFactory into) {
            into.setKeyStore(certificate.store());
            into.setKeyStorePassword(Certificate.STORE_PASSWORD);
            into.setKeyManagerPassword(Certificate.STORE_PASSWORD);
        }

        synchronized boolean look() {
            try {
                List<FileTime> now = times(files);
                if (now.equals(seen)) {
                    return false;
                }
                Certificate renewed = Certificate.read(files);
                context.reload(each -> use(renewed, each));
                seen = now;
                LOG.info("event=certificate-renewed expires={}", renewed.expires());
                return true;
            } catch (UnusableException | UncheckedIOException halfWritten) {
                LOG.warn("event=certificate-not-renewed reason=unusable");
            } catch (Exception problem) {
                LOG.warn(
                        "event=certificate-not-renewed reason={}",
                        problem.getClass().getSimpleName());
            }
            return false;
        }

        private static List<FileTime> times(Listening.Tls files) {
            List<FileTime> times = new ArrayList<>();
            Stream.of(Optional.of(files.certificate()), files.key(), files.password())
                    .flatMap(Optional::stream)
                    .forEach(each -> time(each, times));
            return times;
        }

        private static void time(Path file, List<FileTime> into) {
            try {
                into.add(Files.getLastModifiedTime(file));
            } catch (IOException gone) {
                throw new UnusableException("The file " + file + " is not there, or may not be read.");
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
