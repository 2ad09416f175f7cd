package dev.keiyaku.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractBilling;
import dev.keiyaku.contract.ContractDocuments;
import dev.keiyaku.contract.ContractNumbers;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.contract.ContractTimeline;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.SignedInMember;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/contracts/…}: 契約詳細 (store 5.2). */
@Controller
class ContractPagesController {

	/** So many bills stand on the page, the newest; their list has all. */
	private static final int BILLS = 12;

	private final Contracts contracts;

	private final ContractTimeline timeline;

	private final ContractDocuments documents;

	private final ContractProcedures procedures;

	private final ContractBilling billing;

	private final Clock clock;

	ContractPagesController(Contracts contracts, ContractTimeline timeline, ContractDocuments documents,
			ContractProcedures procedures, ContractBilling billing, Clock clock) {
		this.contracts = contracts;
		this.timeline = timeline;
		this.documents = documents;
		this.procedures = procedures;
		this.billing = billing;
		this.clock = clock;
	}

	/**
	 * The contract, read in one transaction: of one moment, and with one commit instead
	 * of one for each of a dozen looks.
	 * @param asked the day whose lines are shown, JST; today when there is none, or it is
	 * no day
	 */
	@GetMapping(ContractNumbers.PAGE)
	@Transactional(readOnly = true)
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number,
			@RequestParam(name = "day", defaultValue = "") String asked) {
		Contract contract = this.contracts.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = day(asked).orElse(today);
		Map<String, Object> model = new HashMap<>();
		model.put("contract", contract);
		model.put("day", day);
		model.put("today", today);
		model.put("inForce", contract.versionOn(day));
		model.put("term", contract.termOn(today));
		List<ContractProcedures.Procedure> all = this.procedures.of(number);
		model.put("timeline", this.timeline.of(contract, all));
		model.put("documents", this.documents.of(contract));
		model.put("doors", this.procedures.doors(contract));
		model.put("procedures", all);
		model.put("bills", newest(this.billing.of(number)));
		model.put("successors", this.contracts.successors(number));
		return new ModelAndView("contract/detail", model);
	}

	private static List<ContractBilling.Billed> newest(List<ContractBilling.Billed> bills) {
		return bills.stream()
			.sorted(Comparator.comparing(ContractBilling.Billed::firstDay).reversed())
			.limit(BILLS)
			.toList();
	}

	private static Optional<LocalDate> day(String asked) {
		try {
			return Optional.of(LocalDate.parse(asked));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
