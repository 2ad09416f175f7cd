package dev.keiyaku.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.Recurring;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What the store's papers have in common, as Japanese companies write them: who issues
 * them, with a seal ({@code documents/frame.html}), and where something is sold, priced
 * lines with sums ({@code documents/paper.html}).
 */
@Component
public class Papers {

	private static final int LETTERS_A_LINE = 50;

	private static final int FEW_LINES = 6;

	private final Documents documents;

	private final StoreProperties store;

	private final Texts texts;

	private final String seal;

	Papers(Documents documents, StoreProperties store, Texts texts) {
		this.documents = documents;
		this.store = store;
		this.texts = texts;
		this.seal = picture(store.operator().seal());
	}

	/**
	 * A paper as a PDF that is set in the frame alone.
	 * @param template of {@code documents/}
	 * @param name names the paper when it cannot be made
	 * @param own facts that only this template prints
	 */
	public byte[] pdf(String template, String name, Map<String, Object> own) {
		StoreProperties.Operator operator = this.store.operator();
		return pdf(template, name, new Sender(operator.company(), operator.postalCode(), operator.address(),
				operator.phone(), operator.registrationNumber()), own);
	}

	/**
	 * A paper that keeps who issued it, as a PDF that is set in the frame alone. The seal
	 * is a setting, so it is not put beside another company's name.
	 * @param template of {@code documents/}
	 * @param name names the paper when it cannot be made
	 * @param sender who issued it
	 * @param own facts that only this template prints
	 */
	public byte[] pdf(String template, String name, Sender sender, Map<String, Object> own) {
		Map<String, Object> facts = new HashMap<>(own);
		facts.put("operator", sender);
		facts.put("operatorAddress", List.of(sender.address().split("[\\s\\p{Z}]+")));
		facts.put("seal", sender.company().equals(this.store.operator().company()) ? this.seal : null);
		return this.documents.pdf(template, name, facts);
	}

	/**
	 * Who issues a paper.
	 *
	 * @param registrationNumber as an issuer of qualified invoices, T and 13 digits
	 */
	public record Sender(String company, String postalCode, String address, String phone, String registrationNumber) {
	}

	/**
	 * A paper of priced lines as a PDF.
	 * @param template of {@code documents/}
	 * @param title names the paper when it cannot be made
	 * @param remarks below the sums, a line each; the last line of the table stays with
	 * few of them, many go on behind the table
	 * @param own facts that only this template prints
	 */
	public byte[] pdf(String template, String title, List<PricedLine> lines, List<String> remarks,
			Map<String, Object> own) {
		Map<String, Object> facts = new HashMap<>(own);
		facts.put("groups", groups(lines));
		facts.put("amounts", Amounts.of(lines));
		facts.put("recurring", Recurring.of(lines));
		facts.put("remarks", remarks);
		facts.put("remarksAreLong", areLong(remarks));
		return pdf(template, title, facts);
	}

	/**
	 * Wherever a page ends, options stand with their plan, and the last of them with the
	 * sums.
	 */
	private List<List<Map<String, Object>>> groups(List<PricedLine> lines) {
		List<List<Map<String, Object>>> groups = new ArrayList<>();
		int count = 0;
		for (PricedLine line : lines) {
			String start = this.texts.of("document.start", this.texts.day(line.desiredStart()),
					this.texts.of("catalog.period." + line.billingPeriod()));
			List<Map<String, Object>> group = new ArrayList<>();
			for (LineItem item : line.items()) {
				count++;
				group.add(Map.of("count", count, "item", item, "start", start));
			}
			groups.add(group);
		}
		return groups;
	}

	private static boolean areLong(List<String> remarks) {
		return remarks.stream().mapToInt((text) -> 1 + text.length() / LETTERS_A_LINE).sum() > FEW_LINES;
	}

	private static String picture(Resource seal) {
		if (seal == null) {
			return null;
		}
		try {
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(seal.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("keiyaku.store.operator.seal cannot be read", ex);
		}
	}

}
