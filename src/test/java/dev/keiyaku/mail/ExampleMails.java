package dev.keiyaku.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.store.StoreProperties;

/** An order and a contract as the features describe them to the templates. */
final class ExampleMails {

	static final StoreProperties STORE = new StoreProperties("見本ストア",
			new StoreProperties.Operator("見本商事株式会社", "代表取締役 見本 太郎", null, "100-0001", "東京都千代田区千代田1-1", "03-0000-0000",
					"info@store.example", "T9234567890123", null),
			URI.create("https://store.example"));

	private static final List<Line> LINES = List.of(new Line("ミーティング Pro", 1200, "ライセンス", 2_400_000, "年額", "2027年3月1日"),
			new Line("ストレージ & 追加容量", 1, "式", 500, "年額", "2027年3月1日"));

	private ExampleMails() {
	}

	static MailRecipient hanako() {
		return new MailRecipient("サンプル株式会社", "情報システム部", "山田 花子", "hanako@sample.example");
	}

	static Correspondence order(MailRecipient recipient) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("number", "O-10000001");
		facts.put("companyName", recipient.company());
		facts.put("payment", "NP掛け払い");
		facts.put("department", recipient.department());
		facts.put("personName", recipient.name());
		facts.put("lines", LINES);
		facts.put("subtotal", 2_400_500L);
		facts.put("lateStarts", List.of());
		facts.put("taxes", List.of(new Amounts.Tax(10, 2_400_500L, 240_050L)));
		facts.put("total", 2_640_550L);
		facts.put("url", STORE.link("/mypage/orders/O-10000001"));
		facts.put("cancellationReason", "ご利用限度額を超えているため");
		return new Correspondence(recipient, facts);
	}

	static Correspondence contract(MailRecipient recipient) {
		return new Correspondence(recipient,
				Map.of("number", "C-10000001", "lines", LINES, "termEnd", LocalDate.of(2028, 2, 28), "termOver", false,
						"renewalMonth", YearMonth.of(2028, 2), "endDate", LocalDate.of(2028, 2, 28), "successors",
						List.of(), "url", STORE.link("/mypage/contracts/C-10000001")));
	}

	record Line(String name, int quantity, String unit, long amount, String period, String start) {
	}

}
