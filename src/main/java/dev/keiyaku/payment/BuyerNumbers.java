package dev.keiyaku.payment;

import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.form.TextKind;

import org.springframework.stereotype.Component;

/** The numbers under which the payment provider knows the companies. */
@Component
public class BuyerNumbers {

	/** The longest that any provider's is. */
	public static final int LONGEST = 40;

	private final PaymentProvider provider;

	BuyerNumbers(PaymentProvider provider) {
		this.provider = provider;
	}

	/**
	 * @return whether a company without a number cannot order
	 */
	public boolean areNeeded() {
		return this.provider.buyerNumber().isPresent();
	}

	/**
	 * Reads a number as a person writes it, with full-width characters, spaces and
	 * hyphens.
	 * @return the number as the provider writes it, empty when it is none of its numbers;
	 * where no number is needed any will do
	 */
	public Optional<String> read(String written) {
		String plain = TextKind.CODE.plain(written);
		return Stream.of(plain, plain.replace("-", ""))
			.filter(number -> this.provider.buyerNumber()
				.map(pattern -> pattern.matcher(number).matches())
				.orElse(!number.isEmpty() && number.length() <= LONGEST))
			.findFirst();
	}

}
