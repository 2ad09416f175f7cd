package dev.keiyaku.sandbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A real SMTP server on {@code keiyaku.sandbox.smtp-port}. It can be stopped and started
 * to see how the store bears it.
 */
@Component
@Profile("sandbox")
public class SandboxMailServer implements SmartLifecycle {

	private final SandboxProperties sandbox;

	private final SandboxMails mails;

	private GreenMail server;

	SandboxMailServer(SandboxProperties sandbox, SandboxMails mails) {
		this.sandbox = sandbox;
		this.mails = mails;
	}

	@Override
	public synchronized void start() {
		GreenMail greenMail = new GreenMail(
				new ServerSetup(this.sandbox.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
		greenMail.start();
		GreenMailUser everyone = greenMail.setUser("everyone@localhost", "everyone");
		greenMail.getUserManager().setMessageDeliveryHandler((message, to) -> {
			this.mails.keep(to.getEmail(), message.getMessage());
			return everyone;
		});
		this.server = greenMail;
	}

	@Override
	public synchronized void stop() {
		this.server.stop();
		this.server = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.server != null;
	}

	/** Before the engine's jobs start and after they have stopped. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
