package dev.keiyaku.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Every mail that the sandbox's SMTP server took, one file each, so that they are still
 * there after a restart.
 */
@Component
@Profile("sandbox")
public class SandboxMails {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	/** Who the mail was for, as the envelope said. */
	private static final String ENVELOPE_TO = "X-Envelope-To";

	private final Path directory;

	/** A mail that was kept does not change. */
	private final Map<Path, ReceivedMail> read = new ConcurrentHashMap<>();

	private int count;

	SandboxMails(SandboxProperties sandbox) throws IOException {
		this.directory = Files.createDirectories(sandbox.dataDirectory().resolve("mails"));
		this.count = files().stream().findFirst().map(SandboxMails::number).orElse(0);
	}

	/**
	 * Lists the mails.
	 * @return newest first
	 */
	public List<ReceivedMail> newestFirst() {
		return files().stream().map(file -> this.read.computeIfAbsent(file, SandboxMails::read)).toList();
	}

	/**
	 * Lists the mails to one reader.
	 * @param address the reader's address
	 * @return newest first
	 */
	public List<ReceivedMail> to(String address) {
		return newestFirst().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
	}

	synchronized void keep(String to, MimeMessage message) throws MessagingException {
		Path file = this.directory.resolve("%08d.eml".formatted(++this.count));
		Path part = this.directory.resolve(file.getFileName() + ".part");
		try (OutputStream out = Files.newOutputStream(part)) {
			out.write("%s: %s\r\n".formatted(ENVELOPE_TO, to).getBytes());
			message.writeTo(out);
		}
		catch (IOException ex) {
			throw new MessagingException("cannot keep the mail", ex);
		}
		try {
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new MessagingException("cannot keep the mail", ex);
		}
	}

	private List<Path> files() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter(file -> file.toString().endsWith(".eml")).sorted(Comparator.reverseOrder()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int number(Path file) {
		return Integer.parseInt(file.getFileName().toString().replace(".eml", ""));
	}

	private static ReceivedMail read(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			MimeMessage message = new MimeMessage((Session) null, in);
			return new ReceivedMail(message.getHeader(ENVELOPE_TO, null), message.getSubject(),
					message.getContent().toString().replace("\r\n", "\n"),
					message.getSentDate().toInstant().atZone(JST).toOffsetDateTime());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("%s is no mail".formatted(file), ex);
		}
	}

}
