package dev.keiyaku.amendment.process;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import dev.keiyaku.amendment.ChangeEligibility;
import dev.keiyaku.amendment.ChangeEligibility.Question;
import dev.keiyaku.amendment.ChangeKind;
import dev.keiyaku.amendment.Eligibility;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the table {@code change-eligibility} as it is delivered (store 6.1). */
class EligibilityTableTests {

	private static final LocalDate START = LocalDate.of(2027, 4, 1);

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# contract,      change,         period,  target,  renewal, sale,  changeable, timing,       reason
					IN_PROCEDURE,    CANCEL_ALL,     ANNUAL,  ANNUAL,  false,   true,  true,       ,             手続き中
					IN_PROCEDURE,    CANCEL_PART,    ANNUAL,  ANNUAL,  false,   true,  true,       ,             契約の開始日（2027年4月1日）からは一部だけの解約も
					IN_PROCEDURE,    INCREASE,       ANNUAL,  ANNUAL,  false,   true,  true,       ,             年契約の変更は、更新月（2028年3月）の1日から満了日（2028年3月31日）まで
					IN_PROCEDURE,    INCREASE,       MONTHLY, MONTHLY, false,   true,  true,       ,             契約の開始日（2027年4月1日）からは変更も
					ENDED,           CANCEL_ALL,     ANNUAL,  ANNUAL,  true,    true,  true,       ,             終了しているため
					AWAITING_START,  CANCEL_ALL,     ANNUAL,  ANNUAL,  false,   true,  true,       BEFORE_START, 料金はかかりません
					AWAITING_START,  CANCEL_PART,    ANNUAL,  ANNUAL,  false,   true,  true,       ,             一括解約だけ
					AWAITING_START,  CANCEL_PART,    ANNUAL,  ANNUAL,  false,   true,  true,       ,             一部だけの解約は、契約の開始日（2027年4月1日）から
					AWAITING_START,  INCREASE,       ANNUAL,  ANNUAL,  false,   true,  true,       ,             年契約の数量や商品の変更は、更新月（2028年3月）の1日から満了日（2028年3月31日）まで
					AWAITING_START,  CANCEL_PART,    MONTHLY, MONTHLY, false,   true,  true,       ,             一括解約だけ
					AWAITING_START,  INCREASE,       MONTHLY, MONTHLY, false,   true,  true,       ,             契約の開始日（2027年4月1日）から
					ACTIVE,          CANCEL_ALL,     ANNUAL,  ANNUAL,  false,   true,  true,       END_OF_TERM,  契約期間の終わり
					ACTIVE,          CANCEL_PART,    MONTHLY, MONTHLY, false,   false, false,      END_OF_TERM,  契約期間の終わり
					ACTIVE,          DECREASE,       MONTHLY, MONTHLY, false,   true,  false,      ,             途中で数量、商品、オプションを変更できません
					ACTIVE,          INCREASE,       MONTHLY, MONTHLY, false,   false, true,       ,             販売を終了
					ACTIVE,          PLAN,           MONTHLY, MONTHLY, false,   false, true,       ,             販売を終了
					ACTIVE,          OPTION_ADDED,   ANNUAL,  ANNUAL,  true,    false, true,       ,             販売を終了
					ACTIVE,          DECREASE,       MONTHLY, MONTHLY, false,   false, true,       END_OF_TERM,  次の契約期間
					ACTIVE,          INCREASE,       ANNUAL,  ANNUAL,  false,   true,  true,       ,             2028年3月
					ACTIVE,          PLAN,           ANNUAL,  MONTHLY, false,   true,  true,       ,             満了日（2028年3月31日）までに
					ACTIVE,          INCREASE,       ANNUAL,  ANNUAL,  true,    true,  true,       END_OF_TERM,  次の契約期間
					ACTIVE,          PLAN,           ANNUAL,  MONTHLY, true,    true,  true,       END_OF_TERM,  次の契約期間
					ACTIVE,          PLAN,           MONTHLY, ANNUAL,  false,   true,  true,       END_OF_TERM,  新しい契約
					ACTIVE,          INCREASE,       MONTHLY, MONTHLY, false,   true,  true,       IMMEDIATE,    ご希望の日
					ACTIVE,          OPTION_ADDED,   MONTHLY, MONTHLY, false,   true,  true,       IMMEDIATE,    ご希望の日
					ACTIVE,          PLAN,           MONTHLY, MONTHLY, false,   true,  true,       END_OF_TERM,  次の契約期間
					ACTIVE,          OPTION_REMOVED, MONTHLY, MONTHLY, false,   true,  true,       END_OF_TERM,  次の契約期間
					""")
	void theFirstRowThatHoldsDecides(ContractStatus status, ChangeKind change, BillingPeriod period,
			BillingPeriod target, boolean renewal, boolean onSale, boolean changeable, Timing timing, String reason) {
		Eligibility answer = DeliveredEligibility.table()
			.newest()
			.apply(new Question(status, period, target, START, YearMonth.of(2028, 3), renewal, onSale, changeable,
					change));
		assertThat(answer.timing()).isEqualTo(Optional.ofNullable(timing));
		assertThat(answer.reason()).contains(reason);
	}

	/** A renewal month ends for its contract with the term (store, "Terms and dates"). */
	@ParameterizedTest
	@CsvSource(textBlock = """
			2027-04-15, 2028-04, 更新月（2028年4月）にのみ, 満了日（2028年4月14日）まで
			2027-04-15, 2029-04, 更新月（2029年4月）にのみ, 満了日（2029年4月14日）まで
			2027-04-02, 2028-04, 更新月（2028年4月）にのみ, 満了日（2028年4月1日）まで
			2028-02-29, 2029-02, 更新月（2029年2月）にのみ, 満了日（2029年2月28日）まで
			""")
	void anAnnualContractIsToldTheLastDayOfItsRenewalMonth(LocalDate start, YearMonth renewal, String month,
			String until) {
		assertThat(DeliveredEligibility.table()
			.newest()
			.apply(new Question(ContractStatus.ACTIVE, BillingPeriod.ANNUAL, BillingPeriod.ANNUAL, start, renewal,
					false, true, true, ChangeKind.INCREASE))
			.reason()).contains(month, until);
	}

	/** It has to wait for the renewal month, whatever else begins with its start. */
	@ParameterizedTest
	@EnumSource(names = { "IN_PROCEDURE", "AWAITING_START" })
	void anAnnualContractIsPromisedNoChangeFromItsStartOn(ContractStatus status) {
		for (ChangeKind change : ChangeKind.values()) {
			assertThat(DeliveredEligibility.table()
				.newest()
				.apply(new Question(status, BillingPeriod.ANNUAL, BillingPeriod.ANNUAL, START, YearMonth.of(2028, 3),
						false, true, true, change))
				.reason()).doesNotContain("からは変更も", "変更と、一部だけの解約は、契約の開始日");
		}
	}

	@Test
	void nothingIsLeftUndecided() {
		ChangeEligibility table = DeliveredEligibility.table();
		for (ContractStatus status : ContractStatus.values()) {
			for (ChangeKind change : ChangeKind.values()) {
				for (BillingPeriod period : BillingPeriod.values()) {
					for (BillingPeriod target : BillingPeriod.values()) {
						for (int flags = 0; flags < 8; flags++) {
							assertThat(table.newest()
								.apply(new Question(status, period, target, START, YearMonth.of(2028, 3),
										(flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, change))
								.reason()).endsWith("。");
						}
					}
				}
			}
		}
	}

}
