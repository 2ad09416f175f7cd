package dev.keiyaku.publication;

import java.util.Arrays;

import org.springframework.context.MessageSourceResolvable;

/**
 * Why a text cannot be published.
 *
 * @param line of the text, from 1
 * @param rule the last part of the message's key
 * @param arguments of the message
 */
record Problem(int line, String rule, Object... arguments) implements MessageSourceResolvable {

	@Override
	public String[] getCodes() {
		return new String[] { "publication.problem." + this.rule };
	}

	@Override
	public Object[] getArguments() {
		return Arrays.copyOf(this.arguments, this.arguments.length);
	}

}
