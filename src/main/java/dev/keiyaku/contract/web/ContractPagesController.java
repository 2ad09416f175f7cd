package dev.keiyaku.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractDocuments;
import dev.keiyaku.contract.ContractNumbers;
import dev.keiyaku.contract.ContractTimeline;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.SignedInMember;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/contracts/…}: 契約詳細 (store 5.2). */
@Controller
class ContractPagesController {

	private final Contracts contracts;

	private final ContractTimeline timeline;

	private final ContractDocuments documents;

	private final Clock clock;

	ContractPagesController(Contracts contracts, ContractTimeline timeline, ContractDocuments documents, Clock clock) {
		this.contracts = contracts;
		this.timeline = timeline;
		this.documents = documents;
		this.clock = clock;
	}

	@GetMapping(ContractNumbers.PAGE)
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Contract contract = this.contracts.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		LocalDate today = LocalDate.now(this.clock);
		return new ModelAndView("contract/detail",
				Map.of("contract", contract, "inForce", contract.versionOn(today), "term", contract.termOn(today),
						"timeline", this.timeline.of(contract), "documents",
						this.documents.of(contract.orderNumber(), member.companyId())));
	}

}
