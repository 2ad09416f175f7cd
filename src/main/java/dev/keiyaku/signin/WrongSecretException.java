package dev.keiyaku.signin;

/** A login ID, password or code that is not right; which of them is not said. */
public class WrongSecretException extends RuntimeException {

}
