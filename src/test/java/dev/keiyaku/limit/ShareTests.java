package dev.keiyaku.limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One mailbox and one network have one share each, however they are written. */
class ShareTests {

	@ParameterizedTest
	@ValueSource(strings = { "hanako@example.com", " Hanako@Example.COM ", "ｈａｎａｋｏ＠example.com", "hanako+1@example.com",
			"HANAKO+shop+2@example.com" })
	void aMailboxIsOneHoweverItIsWritten(String address) {
		assertThat(Share.mailbox(address)).isEqualTo("hanako@example.com");
	}

	@ParameterizedTest
	@CsvSource({ "h.a.nako+x@gmail.com,hanako@gmail.com", "h.anako@example.com,h.anako@example.com",
			"taro@例え.jp,taro@xn--r8jz45g.jp", "+tag@example.com,+tag@example.com", "nobody,nobody" })
	void whatADomainTellsApartIsToldApart(String address, String mailbox) {
		assertThat(Share.mailbox(address)).isEqualTo(mailbox);
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.7,203.0.113.7", "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0",
			"2001:db8:1:2:ffff::1,2001:db8:1:2:0:0:0:0", "::ffff:203.0.113.7,203.0.113.7", "unknown,unknown" })
	void aNetworkIsWhatItsOwnerCannotChange(String address, String network) {
		assertThat(Share.network(address)).isEqualTo(network);
	}

	@Test
	void aShareTellsNoLogWhoseItIs() {
		assertThat(Share.ofMailbox(Limit.MAILS_TO_ADDRESS, "hanako@example.com").toString()).doesNotContain("hanako");
	}

}
