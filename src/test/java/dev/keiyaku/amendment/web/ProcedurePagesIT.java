package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.AmendmentKind;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.ChangeKind;
import dev.keiyaku.amendment.Charge;
import dev.keiyaku.amendment.ContractCancellation;
import dev.keiyaku.amendment.ContractChange;
import dev.keiyaku.amendment.LineChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.publication.OwnProduct;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a company with a monthly contract, when something has been asked for on it, then
 * its pages and its paper tell what has become of it (store 6.2, 6.3).
 */
class ProcedurePagesIT extends ProcessTest {

	private static final String NOTE = "総務部のご担当者から、12月1日にお電話をいただいた。";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Members members;

	@Autowired
	private Texts texts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private Contract contract;

	@BeforeEach
	void aCompanyWithAContract() {
		this.customer = NewCustomer.of(this.store, "経過商事株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", this.customer.memberId());
		this.client = this.customer.signIn(this.port);
		this.contract = contract(Placing.monthly(3, this.today));
	}

	private Contract contract(PricedLine line) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(this.customer.companyId(), order,
				new ContractHolder("経過商事株式会社", null, "試験 一郎", this.customer.email()), List.of(line)));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		return this.contracts.byNumber(number);
	}

	private String change(int quantity, ChangeKind kind) {
		ContractLine before = this.contract.linesOn(this.today).get(0);
		ContractLine after = new ContractLine(1, before.planCode(), before.name(), before.unit(), quantity,
				before.unitPrice(), List.of());
		return request(AmendmentKind.CHANGE, new LineChange(1, before, after, null, Set.of(kind)));
	}

	private String cancellation() {
		return request(AmendmentKind.FULL_CANCELLATION,
				new LineChange(1, this.contract.linesOn(this.today).get(0), null, null, Set.of(ChangeKind.CANCEL_ALL)));
	}

	private String request(AmendmentKind kind, LineChange change) {
		Proposal proposal = new Proposal(kind, Timing.END_OF_TERM, lastDay().plusDays(1), "次の契約期間の初日から適用されます",
				BillingPeriod.MONTHLY, List.of(change), Charge.NONE);
		return new AmendmentFixture(this.store).begin(this.contract,
				SignedInMember.of(this.members.byId(this.customer.memberId())), proposal);
	}

	private LocalDate lastDay() {
		return this.contract.rule().term(1).lastDay();
	}

	private String page(String procedure) {
		return contractPage() + "/procedures/" + procedure;
	}

	private String contractPage() {
		return "/mypage/contracts/" + this.contract.number();
	}

	private String shown(String path) {
		HttpResponse<String> answer = this.client.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

	@Test
	void whatHasJustBeenAskedForIsKnownAndTakenBackAtOnce() {
		String change = held(ContractChange.KEY, () -> change(2, ChangeKind.DECREASE)).getBusinessKey();
		assertThat(shown(contractPage())).contains("数量・商品変更の手続き中です（申請", change);
		assertThat(shown(page(change)).replaceAll("<[^>]+>\\s*|\\s+", " ")).contains("申請")
			.doesNotContain("下の内容は適用されず")
			.containsPattern("変更受付のご連絡（メール） +現在 .*変更内容の確認 +これから");

		assertThat(this.client.submit(page(change) + "/withdraw", Map.of()).statusCode()).isEqualTo(302);

		assertThat(shown(page(change))).contains("取り下げた人", "試験 一郎 様", "お取り下げ", "下の内容は適用されず、下のご請求もありません")
			.doesNotContain("変更内容の確認");
		assertThat(shown(contractPage())).contains("数量・商品変更 %s（取り下げ）".formatted(change));
	}

	@Test
	void whatStaffTakeBackAtOnceIsTakenBack() {
		ProcessInstance cancellation = held(ContractCancellation.KEY, this::cancellation);

		this.amendments.withdrawForCustomer(cancellation.getBusinessKey(), NOTE);

		comesToItsEnd(cancellation);
		assertThat(shown(page(cancellation.getBusinessKey()))).contains("当店（お客様のご依頼による）", NOTE);
	}

	@Test
	void whatStaffHaveTakenBackSaysThatTheyHaveAndAtWhoseWish() {
		String change = change(2, ChangeKind.DECREASE);
		task(change, "review-contract-change");

		this.amendments.withdrawForCustomer(change, NOTE);

		assertThat(shown(page(change))).contains("取り下げた人", "当店（お客様のご依頼による）", "取り下げの経緯", NOTE);
		assertThat(shown(contractPage())).contains("数量・商品変更 %s（取り下げ）".formatted(change)).doesNotContain(NOTE);
	}

	@Test
	void whatACustomerHasTakenBackNamesThePersonAndNoNote() {
		String change = change(2, ChangeKind.DECREASE);
		task(change, "review-contract-change");

		this.amendments.withdraw(change, this.customer.memberId());

		assertThat(shown(page(change))).contains("取り下げた人", "試験 一郎 様").doesNotContain("取り下げの経緯", "お客様のご依頼による");
	}

	@Test
	void whatIsDeclinedHasItsReasonAndStaysInTheList() {
		String change = change(2, ChangeKind.DECREASE);
		complete(change, "review-contract-change",
				Map.of("changeDecision", "DECLINE", "declineReason", "メーカーの受付が終わりました。"));
		soon().until(() -> this.amendments.byNumber(change).declineReason().isPresent());

		assertThat(shown(page(change))).contains("お断りの理由", "メーカーの受付が終わりました。").doesNotContain("取り下げた人");
		assertThat(shown(contractPage())).contains("href=\"%s\"".formatted(page(change)),
				"数量・商品変更 %s（お断り）".formatted(change));
	}

	@Test
	void theEndThatIsArrangedWithTheMakerIsShown() {
		String cancellation = cancellation();
		complete(cancellation, "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		LocalDate arranged = lastDay().plusDays(2);
		complete(cancellation, "complete-cancellation", Map.of("arrangedEnd", arranged.toString()));
		soon().until(() -> this.contracts.byNumber(this.contract.number()).endDate().isPresent());

		assertThat(shown(page(cancellation))).contains("メーカーのサービス終了日", this.texts.day(arranged));
		assertThat(shown(contractPage())).contains("メーカーのサービスは%sまで".formatted(this.texts.day(arranged)), "契約終了日",
				this.texts.day(lastDay()));
	}

	@Test
	void aChangeThatHasBeenDeliveredWaitsOnMyPage() {
		String change = change(5, ChangeKind.INCREASE);
		complete(change, "review-contract-change", Map.of("changeDecision", "ACCEPT"));
		assertThat(shown("/mypage")).doesNotContain(change);
		complete(change, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(change, "confirm-receipt");

		assertThat(shown("/mypage")).contains(change + " の受領確認", page(change) + "?tab=delivery");
		assertThat(shown(page(change))).contains("受領確認");
	}

	@Test
	void itsPaperIsForItsCompanyAlone() {
		String change = change(2, ChangeKind.DECREASE);
		assertThat(shown(page(change))).contains(page(change) + "/pdf", "お申込内容 %s（PDF）".formatted(change));

		HttpResponse<String> paper = this.client.getPage(page(change) + "/pdf");
		assertThat(paper.statusCode()).isEqualTo(200);
		assertThat(paper.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
		assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
		assertThat(paper.body()).startsWith("%PDF-");

		PortalClient colleague = this.customer.colleague(this.store).signIn(this.port);
		assertThat(colleague.getPage(page(change) + "/pdf").statusCode()).as("who may see contracts").isEqualTo(200);
		PortalClient stranger = NewCustomer.of(this.store, "他社の商事株式会社").signIn(this.port);
		assertThat(stranger.getPage(page(change) + "/pdf").statusCode()).isEqualTo(404);
		Contract other = contract(Placing.monthly(1, this.today));
		assertThat(
				this.client.getPage(page(change).replace(this.contract.number(), other.number()) + "/pdf").statusCode())
			.as("below another contract")
			.isEqualTo(404);
		assertThat(this.client.getPage(page("A-1") + "/pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void aPlanWhoseMakerAllowsNoChangesSaysSoAndCanBeCancelled() {
		OwnProduct product = OwnProduct.published(this.store, 2, 1_000);
		Contract own = contract(new PricedLine(product.plans().get(0), "変えられない商品", "個", BillingPeriod.MONTHLY,
				this.today, 3, 1_000, List.of()));
		String page = "/mypage/contracts/" + own.number();
		assertThat(shown(page)).contains("href=\"%s/change\"".formatted(page));

		product.allowNoChanges();

		assertThat(shown(page)).contains("この商品は、契約の途中で数量、商品、オプションを変更できません。", "href=\"%s/cancel/all\"".formatted(page))
			.doesNotContain("href=\"%s/change\"".formatted(page));
		product.withdraw(product.plans());
	}

}
