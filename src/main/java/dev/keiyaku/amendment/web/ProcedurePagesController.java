package dev.keiyaku.amendment.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentTimeline;
import dev.keiyaku.amendment.AmendmentWithdrawal;
import dev.keiyaku.amendment.AmendmentNumbers;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.delivery.web.DeliveryTab;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /mypage/contracts/…/procedures/…}: a procedure on a contract, and taking it back
 * (store 6.2).
 */
@Controller
@RequestMapping(AmendmentNumbers.PAGE)
class ProcedurePagesController {

	private final Amendments amendments;

	private final AmendmentWithdrawal withdrawal;

	private final ProposalTable table;

	private final ProcedurePaper paper;

	private final AmendmentTimeline steps;

	private final DeliveryTab delivery;

	private final Bills bills;

	private final Members members;

	private final Permissions permissions;

	private final Texts texts;

	private final Clock clock;

	ProcedurePagesController(Amendments amendments, AmendmentWithdrawal withdrawal, ProposalTable table,
			ProcedurePaper paper, AmendmentTimeline steps, DeliveryTab delivery, Bills bills, Members members,
			Permissions permissions, Texts texts, Clock clock) {
		this.amendments = amendments;
		this.withdrawal = withdrawal;
		this.table = table;
		this.paper = paper;
		this.steps = steps;
		this.delivery = delivery;
		this.bills = bills;
		this.members = members;
		this.permissions = permissions;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String contract,
			@PathVariable String number, @RequestParam(required = false) String done,
			@RequestParam(required = false) String withdrawn) {
		Amendment amendment = find(member, contract, number);
		Map<String, Object> model = model(amendment);
		model.put("timeline", this.steps.of(amendment));
		model.putAll(this.delivery.model(number, member));
		model.put("bill", this.bills.findOf(number, member.companyId()).orElse(null));
		model.put("done", done != null);
		model.put("withdrawn", withdrawn != null);
		model.put("withdrawable", isWithdrawable(member, amendment));
		model.put("withdrawnBy",
				amendment.withdrawnBy()
					.map((withdrawer) -> this.texts.of("amendment.withdrawn-by.member",
							this.members.byId(withdrawer).person().name()))
					.orElseGet(() -> this.texts.of("amendment.withdrawn-by.store")));
		return new ModelAndView("amendment/detail", model);
	}

	/** お申込内容. */
	@GetMapping("/pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedInMember member, @PathVariable String contract,
			@PathVariable String number) {
		Amendment amendment = find(member, contract, number);
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(this.paper.fileName(amendment), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(this.paper.of(amendment));
	}

	/** The question, or the procedure itself when there is nothing left to take back. */
	@GetMapping("/withdraw")
	ModelAndView ask(@AuthenticationPrincipal SignedInMember member, @PathVariable String contract,
			@PathVariable String number) {
		Amendment amendment = find(member, contract, number);
		return isWithdrawable(member, amendment) ? new ModelAndView("amendment/withdraw", model(amendment))
				: new ModelAndView("redirect:" + page(amendment));
	}

	@PostMapping("/withdraw")
	String withdraw(@AuthenticationPrincipal SignedInMember member, @PathVariable String contract,
			@PathVariable String number, RedirectAttributes attributes) {
		Amendment amendment = find(member, contract, number);
		this.permissions.require(member, permission(amendment));
		switch (this.withdrawal.byCustomer(number, member.companyId(), member.memberId())) {
			case WITHDRAWN -> attributes.addAttribute("withdrawn", "");
			case TOO_LATE -> attributes.addFlashAttribute("refused", this.texts.of("amendment.withdraw.too-late"));
			case OVER -> attributes.addFlashAttribute("refused", this.texts.of("amendment.withdraw.over"));
		}
		return "redirect:" + page(amendment);
	}

	private boolean isWithdrawable(SignedInMember member, Amendment amendment) {
		return amendment.isWithdrawable(LocalDate.now(this.clock))
				&& this.permissions.allows(member, permission(amendment));
	}

	private static Permission permission(Amendment amendment) {
		return amendment.kind().isCancellation() ? Permission.CANCEL_CONTRACTS : Permission.CHANGE_CONTRACTS;
	}

	private Map<String, Object> model(Amendment amendment) {
		Map<String, Object> model = new HashMap<>();
		model.put("amendment", amendment);
		model.put("mood", amendment.status().mood());
		model.put("page", page(amendment));
		model.put("proposal", amendment.isStopped() ? this.table.of(amendment.proposal())
				: this.table.of(amendment.proposal(), amendment.contractNumber()));
		return model;
	}

	private static String page(Amendment amendment) {
		return AmendmentNumbers.page(amendment.contractNumber(), amendment.number());
	}

	private Amendment find(SignedInMember member, String contract, String number) {
		return this.amendments.find(number, member.companyId())
			.filter((amendment) -> amendment.contractNumber().equals(contract))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
