package navisync.navidrome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import navisync.Failure;

/**
 * Trusts the certificates of a file besides those the machine trusts (NAVIDROME_CA_FILE). Nothing
 * here switches checking off.
 */
public final class Certificates {
  private Certificates() {}

  /**
   * Returns a TLS context that trusts the file too.
   *
   * @throws Failure of usage if the file cannot be read as certificates
   */
  public static SSLContext trusting(Path file) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (X509Certificate machine : managerOf(null).getAcceptedIssuers()) {
        store.setCertificateEntry("machine" + number++, machine);
      }
      for (Certificate own : read(file)) {
        store.setCertificateEntry("own" + number++, own);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {managerOf(store)}, null);
      return context;
    } catch (NoSuchFileException missing) {
      throw Failure.ofSetting(
          "NAVIDROME_CA_FILE", "NAVIDROME_CA_FILE " + file + " does not exist.", missing);
    } catch (GeneralSecurityException | IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /**
   * Returns why a connection over TLS failed, and what to do.
   *
   * @param host whose certificate it is
   * @param file the certificates trusted besides those of the machine
   * @param failure what the JDK threw
   */
  public static Failure refused(String host, Optional<Path> file, Throwable failure) {
    String certificate = "The TLS certificate of " + host;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return Failure.usage(certificate + " has expired. Renew it.", failure);
      }
      if (cause instanceof CertPathBuilderException) {
        return Failure.usage(
            certificate
                + file.map(
                        own ->
                            " is not trusted: NAVIDROME_CA_FILE %s contains neither it nor the one"
                                    .formatted(own)
                                + " that signed it.")
                    .orElse(
                        " is not trusted. If it is your own, name its file in NAVIDROME_CA_FILE."),
            failure);
      }
    }
    return Failure.usage(
        "TLS with %s failed (%s). Correct its certificate or NAVIDROME_URL."
            .formatted(host, failure.getMessage()),
        failure);
  }

  private static Collection<? extends Certificate> read(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw unreadable(file, null);
      }
      return found;
    }
  }

  private static X509TrustManager managerOf(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  private static Failure unreadable(Path file, Exception cause) {
    return Failure.ofSetting(
        "NAVIDROME_CA_FILE",
        "NAVIDROME_CA_FILE " + file + " cannot be read as a certificate (PEM or DER).",
        cause);
  }
}
