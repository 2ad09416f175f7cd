package dev.keiyaku.joining;

/** Somebody else took the login ID between the form and the submission. */
public class LoginIdTakenException extends RuntimeException {

	LoginIdTakenException() {
		super("the login ID is taken");
	}

}
