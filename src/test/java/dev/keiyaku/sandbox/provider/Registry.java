package dev.keiyaku.sandbox.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What was registered, in the order of registration, kept in a file because the store's
 * database outlives a run as well. Enforces the order of states.
 */
public class Registry {

	private static final long FIRST_ID = 20_000_000_001L;

	private final ObjectMapper json = new ObjectMapper();

	private final Path file;

	private final Map<String, StandInTransaction> transactions = new LinkedHashMap<>();

	Registry(Path file) {
		this.file = file;
		if (Files.exists(file)) {
			try {
				this.json.readValue(file.toFile(), new TypeReference<List<StandInTransaction>>() {
				}).forEach(this::put);
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
		if (hasShopTransaction(unnumbered.shopTransactionId())) {
			throw new Refusal(Refusal.DUPLICATE, "shopTransactionId is in use");
		}
		StandInTransaction numbered = new StandInTransaction(unnumbered.shopTransactionId(),
				String.valueOf(FIRST_ID + this.transactions.size()), unnumbered.companyName(), unnumbered.totalAmount(),
				StandInTransaction.HELD, null, StandInTransaction.REGISTERED, null);
		return keep(ReviewRules.review(numbered, hold));
	}

	synchronized StandInTransaction byShopTransactionId(String shopTransactionId) {
		return this.transactions.values()
			.stream()
			.filter(transaction -> transaction.shopTransactionId().equals(shopTransactionId))
			.findFirst()
			.map(transaction -> refuse(transaction, StandInTransaction.CANCELLED, Refusal.ALREADY_CANCELLED))
			.orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "no such transaction"));
	}

	synchronized void cancel(String npTransactionId) {
		change(npTransactionId, transaction -> {
			refuse(transaction, StandInTransaction.CANCELLED, Refusal.ALREADY_CANCELLED);
			refuse(transaction, StandInTransaction.BILLED, Refusal.ALREADY_BILLED);
			return transaction.cancelled();
		});
	}

	synchronized void bill(String npTransactionId, String billIssueBaseDate) {
		change(npTransactionId, transaction -> {
			refuse(transaction, StandInTransaction.CANCELLED, Refusal.ALREADY_CANCELLED);
			refuse(transaction, StandInTransaction.BILLED, Refusal.ALREADY_BILLED);
			if (!StandInTransaction.PASSED.equals(transaction.result())) {
				throw new Refusal(Refusal.NOT_PASSED, "the transaction has not passed");
			}
			return transaction.billed(billIssueBaseDate);
		});
	}

	/** The decision of a held transaction: {@code 00} or {@code 20}. */
	public synchronized void decide(String npTransactionId, String result) {
		boolean refused = StandInTransaction.REFUSED.equals(result);
		if (!refused && !StandInTransaction.PASSED.equals(result)) {
			throw new Refusal(Refusal.FIELD + "decide", "a decision is 00 or 20");
		}
		change(npTransactionId, transaction -> {
			if (!transaction.isOpen()) {
				throw new Refusal(Refusal.FIELD + "decide", "transaction " + npTransactionId + " is not on hold");
			}
			return transaction.decided(result, refused ? "24" : null);
		});
	}

	private boolean hasShopTransaction(String shopTransactionId) {
		return this.transactions.values()
			.stream()
			.anyMatch(transaction -> transaction.shopTransactionId().equals(shopTransactionId));
	}

	private static StandInTransaction refuse(StandInTransaction transaction, String state, String code) {
		if (transaction.state().equals(state)) {
			throw new Refusal(code, "the transaction is " + state);
		}
		return transaction;
	}

	private void change(String npTransactionId, UnaryOperator<StandInTransaction> change) {
		StandInTransaction transaction = this.transactions.get(npTransactionId);
		if (transaction == null) {
			throw new Refusal(Refusal.NOT_FOUND, "no transaction " + npTransactionId);
		}
		keep(change.apply(transaction));
	}

	private StandInTransaction keep(StandInTransaction transaction) {
		put(transaction);
		try {
			Path draft = Files.createTempFile(Files.createDirectories(this.file.toAbsolutePath().getParent()),
					"provider", ".json");
			this.json.writeValue(draft.toFile(), this.transactions.values());
			Files.move(draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return transaction;
	}

	private void put(StandInTransaction transaction) {
		this.transactions.put(transaction.npTransactionId(), transaction);
	}

}
