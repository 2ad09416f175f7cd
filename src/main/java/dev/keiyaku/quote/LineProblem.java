package dev.keiyaku.quote;

import org.springframework.context.MessageSourceResolvable;

/**
 * Why a choice for the cart is refused. Resolved with the message bundles it is a
 * sentence for the customer.
 *
 * @param field the form field at fault: {@code quantity}, {@code desiredStart},
 * {@code options}, {@code optionQuantities[0].quantity}; empty where it is the plan as
 * such
 */
public record LineProblem(String field, String code, Object... arguments) implements MessageSourceResolvable {

	@Override
	public String[] getCodes() {
		return new String[] { this.code };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments;
	}

}
