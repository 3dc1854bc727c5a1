package org.practicelearning.web.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.People;
import org.practicelearning.web.reach.Certificate;
import org.practicelearning.web.reach.Certificate.UnusableException;
import org.practicelearning.web.reach.Listening;
import org.practicelearning.web.reach.OuterDoor;
import org.practicelearning.web.reach.OuterDoor.ShutException;
import org.practicelearning.web.settings.Settings;
import org.practicelearning.web.signon.OpenIdConnect;

/** The door for other machines as a command sees it: opened or refused in words, and examined. */
final class OuterDoors {
    /** Certificates that renew themselves do so a month before; what is not renewed by then needs a person. */
    private static final Duration SOON = Duration.ofDays(14);

    private OuterDoors() {}

    /** What is closed without a fault. */
    @FunctionalInterface
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** Opens the door for other machines, where there is to be one. */
    static Closing openWhereWanted(Server server, Settings settings, People people) {
        Optional<Listening> wanted = settings.reach().listening();
        if (wanted.isEmpty()) {
            return () -> {};
        }
        refuseWithoutAccounts(people);
        return open(server, wanted.get())::close;
    }

    /** Before there are accounts whoever asks may do everything: that is for this machine alone. */
    private static void refuseWithoutAccounts(People people) {
        if (!people.mustSignIn()) {
            throw new FailedException(
                    "There are no accounts yet, so whoever reached the site could do everything in it."
                            + " Make the first account, then start again: either with “learn user add EMAIL --name NAME --agency"
                            + " AGENCY --role administrator”, or by starting without listen and opening /first-run on this"
                            + " machine.");
        }
    }

    private static OuterDoor open(Server server, Listening listening) {
        try {
            return OuterDoor.open(server, listening);
        } catch (UnusableException unusable) {
            throw new FailedException(unusable.said());
        } catch (ShutException shut) {
            throw new TakenException(shut.said());
        }
    }

    /** What is to be said of the door and of signing on, as far as there is either. */
    static List<Finding> examine(Settings settings, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        settings.reach()
                .listening()
                .ifPresent(each -> findings.add(
                        each.tls().isPresent()
                                ? certificate(
                                        each.tls().get(), settings.access().publicName(), clock.instant())
                                : new Finding(
                                        true,
                                        "The site listens at " + each.address()
                                                + " without TLS of its own, and answers the stated"
                                                + " proxies alone.")));
        settings.signOn().ifPresent(each -> {
            Optional<String> obstacle = new OpenIdConnect(each, clock).obstacle();
            findings.add(
                    obstacle.isEmpty()
                            ? new Finding(true, "Single sign-on: " + each.issuer() + " answers.")
                            : new Finding(false, "Single sign-on: " + obstacle.get()));
        });
        return findings;
    }

    private static Finding certificate(Listening.Tls files, String publicName, Instant now) {
        Certificate certificate;
        try {
            certificate = Certificate.read(files);
        } catch (UnusableException unusable) {
            return new Finding(false, unusable.said());
        }
        String host = publicName.replaceAll(":[0-9]+$", "");
        String until = Words.date(LocalDate.ofInstant(certificate.expires(), Words.ZONE));
        if (!certificate.isFor(host)) {
            return new Finding(
                    false, "The certificate is not for " + host + ": browsers will warn of it. Get one that is.");
        }
        if (!certificate.expires().isAfter(now)) {
            return new Finding(
                    false, "The certificate ended on " + until + ". Renew it; it is taken up without a restart.");
        }
        return certificate.expires().isAfter(now.plus(SOON))
                ? new Finding(true, "The certificate for " + host + " is good until " + until + ".")
                : new Finding(
                        false,
                        "The certificate for " + host + " ends on " + until
                                + ". Renew it; it is taken up without a restart.");
    }
}
