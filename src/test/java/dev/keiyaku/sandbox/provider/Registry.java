package dev.keiyaku.sandbox.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.sandbox.provider.Refusal.Reason;

/**
 * What was registered, in the order of registration, kept in a file because the store's
 * database outlives a run as well: a line for each change, the last one of a transaction
 * counts. Enforces the order of states.
 */
public class Registry {

	private final ObjectMapper json = new ObjectMapper();

	private final Path file;

	private final IntFunction<String> ids;

	private final Map<String, StandInTransaction> transactions = new LinkedHashMap<>();

	private final Map<String, String> idsOfTheShop = new HashMap<>();

	/**
	 * @param ids makes the provider's id of the n-th transaction
	 */
	Registry(Path file, IntFunction<String> ids) {
		this.file = file;
		this.ids = ids;
		if (Files.exists(file)) {
			try (MappingIterator<StandInTransaction> lines = this.json.readerFor(StandInTransaction.class)
				.readValues(file.toFile())) {
				lines.forEachRemaining(this::put);
			}
			catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		}
	}

	/** In the order of registration. */
	public synchronized List<StandInTransaction> all() {
		return List.copyOf(this.transactions.values());
	}

	synchronized StandInTransaction register(StandInTransaction unnumbered, boolean hold) {
		if (byShopTransactionId(unnumbered.shopTransactionId()).isPresent()) {
			throw new Refusal(Reason.DUPLICATE, "shopTransactionId is in use");
		}
		StandInTransaction numbered = new StandInTransaction(unnumbered.shopTransactionId(),
				this.ids.apply(this.transactions.size()), unnumbered.companyName(), unnumbered.totalAmount(),
				StandInTransaction.HELD, null, StandInTransaction.REGISTERED, unnumbered.billIssueBaseDate());
		return keep(ReviewRules.review(numbered, hold));
	}

	synchronized Optional<StandInTransaction> byShopTransactionId(String shopTransactionId) {
		return Optional.ofNullable(this.idsOfTheShop.get(shopTransactionId)).map(this.transactions::get);
	}

	synchronized StandInTransaction byId(String npTransactionId) {
		return Optional.ofNullable(this.transactions.get(npTransactionId))
			.orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no transaction " + npTransactionId));
	}

	synchronized void cancel(String npTransactionId) {
		change(npTransactionId, transaction -> {
			notYet(transaction);
			return transaction.cancelled();
		});
	}

	synchronized void bill(String npTransactionId, String billIssueBaseDate) {
		change(npTransactionId, transaction -> {
			notYet(transaction);
			if (!StandInTransaction.PASSED.equals(transaction.result())) {
				throw new Refusal(Reason.NOT_PASSED, "the transaction has not passed");
			}
			return transaction.billed(billIssueBaseDate);
		});
	}

	/** The decision of a held transaction: {@code 00} or {@code 20}. */
	public synchronized void decide(String npTransactionId, String result) {
		boolean refused = StandInTransaction.REFUSED.equals(result);
		if (!refused && !StandInTransaction.PASSED.equals(result)) {
			throw Refusal.of("decide", "a decision is 00 or 20");
		}
		change(npTransactionId, transaction -> {
			if (!transaction.isOpen()) {
				throw Refusal.of("decide", "transaction " + npTransactionId + " is not on hold");
			}
			return transaction.decided(result, refused ? "24" : null);
		});
	}

	private static void notYet(StandInTransaction transaction) {
		switch (transaction.state()) {
			case StandInTransaction.CANCELLED -> throw new Refusal(Reason.ALREADY_CANCELLED, "cancelled before");
			case StandInTransaction.BILLED -> throw new Refusal(Reason.ALREADY_BILLED, "billed before");
			default -> {
				// nothing has become of it
			}
		}
	}

	private void change(String npTransactionId, UnaryOperator<StandInTransaction> change) {
		keep(change.apply(byId(npTransactionId)));
	}

	private StandInTransaction keep(StandInTransaction transaction) {
		put(transaction);
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			Files.writeString(this.file, this.json.writeValueAsString(transaction) + System.lineSeparator(),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return transaction;
	}

	private void put(StandInTransaction transaction) {
		this.transactions.put(transaction.npTransactionId(), transaction);
		this.idsOfTheShop.put(transaction.shopTransactionId(), transaction.npTransactionId());
	}

}
