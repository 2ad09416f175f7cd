package dev.keiyaku.process;

/** A process does not wait, where it is, for what somebody wants to do. */
public class NotAwaitedException extends RuntimeException {

	NotAwaitedException(String message, String number, Throwable cause) {
		super("nothing of %s waits for %s".formatted(number, message), cause);
	}

}
