package dev.keiyaku.number;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.Invite;
import dev.keiyaku.mail.TestMailFacts;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The store's kinds of number: each is counted, has its page, and knows whose it is. */
class BusinessNumbersIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private BusinessNumbers numbers;

	@Autowired
	private List<NumberKind> kinds;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Invitations invitations;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member admin;

	private PortalClient client;

	@BeforeEach
	void aCompany() {
		this.company = new TestCompany(this.store, "番号試験株式会社");
		this.admin = this.company.add(Role.ADMIN);
		this.client = TestCompany.signIn(this.admin, this.port);
	}

	@Test
	void eachKindMakesNumbersOfItsOwn() {
		Stream<NumberKind> stored = this.kinds.stream().filter((kind) -> !TestMailFacts.PREFIX.equals(kind.prefix()));
		assertThat(stored).hasSizeGreaterThan(9).allSatisfy((kind) -> {
			String number = kind.next();
			assertThat(number).startsWith(kind.prefix()).matches("[A-Z]-\\d{8,}").isNotEqualTo(kind.next());
			assertThat(this.numbers.kind(number)).isSameAs(kind);
		});
	}

	@Test
	void aNumberLeadsToItsPageAndToItsCompany() {
		SignedInMember member = SignedInMember.of(this.admin);
		String order = this.given.order(member, Placing.annual(1, this.today.plusDays(30)));
		String contract = contract(order);
		String invitation = this.invitations.invite(new Invite(member.companyId(), member.memberId(),
				UUID.randomUUID() + "@test.example", Role.GENERAL, ""));
		assertThat(List.of(order, contract, invitation)).allSatisfy((number) -> {
			assertThat(this.numbers.companyId(number)).isEqualTo(member.companyId());
			assertThat(this.client.get(this.numbers.page(number)).statusCode()).isEqualTo(200);
		});
		assertThat(this.client.get(this.numbers.page(this.admin.number())).body()).contains(member.name());
	}

	@Test
	void aNumberThatNothingHasIsNobodys() {
		assertThat(this.kinds).allSatisfy((kind) -> assertThat(kind.companyId(kind.prefix() + "1")).isEmpty());
		assertThat(this.client.get(this.numbers.page("O-1")).statusCode()).isEqualTo(404);
	}

	private String contract(String order) {
		return this.contracts.open(new OpenContract(this.company.company().id(), order,
				new ContractHolder("番号試験株式会社", null, "試験 一郎", "numbers@test.example"),
				List.of(Placing.monthly(1, this.today))));
	}

}
