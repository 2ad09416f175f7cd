package dev.keiyaku.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.inquiry.Asking;
import dev.keiyaku.order.Placing;
import dev.keiyaku.sandbox.SandboxMails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chapter 9 of the manual: a question is asked and answered (store 9; store, fault 21).
 */
class InquiryBrowserIT extends StoreTest {

	private static final String EVIL = "<script>alert(1)</script><b>太字</b> {{7*7}} ${7*7} =1+1";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Clock clock;

	@Value("${server.port}")
	private int port;

	private final List<String> dialogs = new ArrayList<>();

	@Test
	void aVisitorAsksOnAPhoneAndAsksBackFromTheMail() {
		Asking mailbox = new Asking(new PortalClient(this.port), this.mails);
		Portal visitor = new Portal(open(), this.port);
		visitor.page().setViewportSize(390, 844);
		visitor.open("/inquiry");
		visitor.expectToBeAt("/inquiry/entry");
		assertThat(visitor.main()).containsText("会員の方は、ログインしてから");
		assertThat(visitor.button("進む")).isDisabled();
		photograph(visitor, "entry");
		visitor.field("会社名").fill("㈱髙橋商会");
		visitor.field("お名前").fill("髙橋 一郎");
		visitor.field("メールアドレス").first().fill("ichiro@takahashi.example");
		visitor.field("メールアドレス（確認用）").fill("ichiro@takahashi.example");
		visitor.page().getByLabel("お問い合わせ種別").selectOption("商品・サービスについて");
		visitor.field("件名").fill("Web会議の人数について");
		visitor.field("お問い合わせ内容").fill("1回の会議に、何名まで参加できますか。\n録画の保存期間も教えてください。");
		visitor.page().setViewportSize(1280, 900);
		photograph(visitor, "entry-desktop");
		visitor.page().setViewportSize(390, 844);
		visitor.field("メールアドレス").first().fill(mailbox.email);
		visitor.field("件名").fill(EVIL);
		visitor.field("お問い合わせ内容").fill(EVIL + "\n2行目");
		visitor.box("個人情報の取り扱いに同意する").check();
		visitor.press("進む");
		assertThat(visitor.main()).containsText("メールアドレスが一致しません");
		visitor.field("メールアドレス（確認用）").fill(mailbox.email);
		visitor.press("進む");
		visitor.expectToBeAt("/inquiry/confirm");
		assertThat(visitor.main()).containsText(EVIL);
		photograph(visitor, "confirm");
		visitor.press("送信する");
		visitor.expectToBeAt("/inquiry/sent/I-");
		assertThat(visitor.main()).containsText("お問い合わせが完了しました。回答までしばらくお待ちください。");
		photograph(visitor, "sent");
		String number = visitor.page().url().replaceFirst(".*/", "");
		mailbox.mail(number, "受け付けました");

		answer(number, EVIL, "会員としてログインしていない方からのお問い合わせです", "ありがとうございます。\n" + EVIL, "visitor");

		visitor.open(Asking.thread(mailbox.mail(number, "への回答")));
		assertThat(visitor.main()).containsText("ありがとうございます。");
		assertThat(visitor.main()).containsText(EVIL);
		visitor.field("返信の内容").fill("もう一つ教えてください。");
		photograph(visitor, "thread");
		visitor.press("返信を送信する");
		assertThat(visitor.main()).containsText("返信を受け付けました。");
		assertThat(visitor.main()).containsText("もう一つ教えてください。");
		photograph(visitor, "asked-back");
		assertThat(this.dialogs).isEmpty();
	}

	@Test
	void aMemberAsksAtADeskAndReadsTheAnswerInMyPage() {
		NewCustomer customer = NewCustomer.of(this.store, "問合商事株式会社");
		Portal member = new Portal(open(), this.port);
		member.signIn(customer.loginId(), NewCustomer.PASSWORD);
		member.page().setViewportSize(1280, 900);
		String contract = contract(customer);
		member.open("/mypage/contracts/" + contract);
		photograph(member, "contract");
		member.follow("この契約について問い合わせる");
		member.expectToBeAt("/inquiry/about/" + contract + "/entry");
		assertThat(member.main()).containsText(contract);
		assertThat(member.field("会社名")).hasValue("問合商事株式会社");
		assertThat(member.field("メールアドレス（確認用）")).hasValue(customer.email());
		assertThat(member.main()).not().containsText("会員の方は、ログインしてから");
		member.page().getByLabel("お問い合わせ種別").selectOption("ご契約・更新・変更・解約について");
		member.field("件名").fill("更新月について");
		member.field("お問い合わせ内容").fill("契約の更新月はいつですか。\n変更のお手続きができる時期も教えてください。");
		member.box("個人情報の取り扱いに同意する").check();
		photograph(member, "member-entry");
		member.press("進む");
		member.expectToBeAt("/inquiry/about/" + contract + "/confirm");
		photograph(member, "member-confirm");
		member.press("送信する");
		member.expectToBeAt("/inquiry/sent/I-");
		String number = member.page().url().replaceFirst(".*/", "");
		member.follow("このお問い合わせを見る");
		member.expectToBeAt("/mypage/inquiries/" + number);
		assertThat(member.main()).containsText("回答までしばらくお待ちください");

		answer(number, "契約の更新月はいつですか。", "更新月：" + renewalMonth(contract),
				"更新月は" + renewalMonth(contract) + "です。お手続きは、その月のうちにできます。", "member");

		member.open("/mypage");
		member.follow("お問い合わせ一覧");
		assertThat(member.main()).containsText("回答済");
		photograph(member, "list");
		member.page().setViewportSize(390, 844);
		photograph(member, "list-phone");
		member.page().setViewportSize(1280, 900);
		member.follow(number);
		member.expectToBeAt("/mypage/inquiries/" + number);
		assertThat(member.main()).containsText("その月のうちにできます。");
		photograph(member, "member-thread");
		member.field("返信の内容").fill("ありがとうございます。何日までですか。");
		member.press("返信を送信する");
		assertThat(member.main()).containsText("返信を受け付けました。");
		assertThat(member.main()).containsText("回答待ち");
		member.page().setViewportSize(390, 844);
		photograph(member, "member-asked-back");
	}

	/** A contract of a year that has begun a month ago. */
	private String contract(NewCustomer customer) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(customer.companyId(), order,
				new ContractHolder("問合商事株式会社", null, "試験 一郎", customer.email()),
				List.of(Placing.annual(10, LocalDate.now(this.clock).minusDays(30)))));
		this.contracts.awaitStart(order);
		return number;
	}

	private String renewalMonth(String contract) {
		LocalDate last = this.contracts.byNumber(contract).termOn(LocalDate.now(this.clock)).lastDay();
		return "%d年%d月".formatted(last.getYear(), last.getMonthValue());
	}

	/**
	 * What the form draws between the last keystroke and reading it puts nothing back.
	 */
	private static void typedWhileTheFormIsRefused(Locator text) {
		text.evaluate("""
				async field => {
				  const type = words => {
				    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, words);
				    field.dispatchEvent(new Event('input', {bubbles: true}));
				  };
				  const read = () => new Promise(done => setTimeout(done, 600));
				  type('');
				  await read();
				  document.querySelector('[cam-tasklist-form] button[ng-click="complete()"]').click();
				  type('書きかけ');
				  await read();
				}""");
		assertThat(text).hasValue("書きかけ");
	}

	/** Works the task in Tasklist as a clerk does. */
	private void answer(String number, String question, String seen, String answer, String picture) {
		Webapp desk = new Webapp(open(), this.port, "tasklist");
		desk.page().setViewportSize(1500, 1100);
		desk.page().setDefaultTimeout(3 * Windows.PATIENCE_IN_MILLISECONDS);
		desk.signIn("desk", "keiyaku-sandbox");
		desk.openFilter("お問い合わせデスク");
		desk.openTask(number);
		Locator form = desk.task().locator(".fjs-form");
		assertThat(form).containsText(question);
		assertThat(form).containsText(seen);
		assertThat(form.locator("script, b")).hasCount(0);
		desk.claim();
		desk.task().getByLabel("メールで回答する").check();
		Locator text = desk.task().locator(".fjs-form textarea");
		text.fill(answer);
		desk.page()
			.screenshot(new ScreenshotOptions()
				.setPath(Path.of("target", "screenshots", "inquiry-task-" + picture + ".png")));
		typedWhileTheFormIsRefused(text);
		text.fill("");
		assertThat(desk.button("完了")).isDisabled();
		text.fill(answer);
		desk.press("完了");
		assertThat(desk.tasks().filter(new Locator.FilterOptions().setHasText(number))).hasCount(0);
	}

	/** Whatever runs would open a dialog. */
	private Page open() {
		Page page = this.windows.open();
		page.onDialog(this::note);
		return page;
	}

	private void note(Dialog dialog) {
		this.dialogs.add(dialog.message());
		dialog.dismiss();
	}

	private static void photograph(Portal portal, String name) {
		assertThat(portal.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
			.as(name + " is too wide")
			.isEqualTo(false);
		portal.page()
			.screenshot(new ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "screenshots", "inquiry-" + name + ".png")));
	}

}
