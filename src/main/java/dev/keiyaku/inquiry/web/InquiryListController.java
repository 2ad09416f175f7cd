package dev.keiyaku.inquiry.web;

import java.util.List;
import java.util.Map;

import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.Inquiry;
import dev.keiyaku.inquiry.InquiryKind;
import dev.keiyaku.inquiry.InquiryStatus;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/inquiries}: お問い合わせ一覧 (store 9.3). */
@Controller
class InquiryListController {

	private final Inquiries inquiries;

	private final Texts texts;

	private final ListPages pages;

	private final Listing<Inquiry> listing;

	InquiryListController(Inquiries inquiries, Texts texts, ListPages pages) {
		this.inquiries = inquiries;
		this.texts = texts;
		this.pages = pages;
		this.listing = new Listing<>("inquiry", "/mypage/inquiries", columns(),
				List.of(ListFilter.of("status", "status", "inquiry.status", InquiryStatus.class),
						ListFilter.of("kind", "kind", "inquiry.kind", InquiryKind.class)),
				"-asked", "id");
	}

	private List<ListColumn<Inquiry>> columns() {
		return List.of(ListColumn.number("inquiry.number", Inquiry::number).sortedBy("number", "number"),
				ListColumn.moment("inquiry.asked-at", Inquiry::askedAt).sortedBy("asked", "askedAt"),
				ListColumn.text("inquiry.kind", (inquiry) -> this.texts.of("inquiry.kind." + inquiry.kind())),
				ListColumn.text("inquiry.subject", Inquiry::subject),
				ListColumn.filed("inquiry.topic", (inquiry) -> inquiry.topic().orElse("")),
				ListColumn.filed("inquiry.inquirer", (inquiry) -> inquiry.inquirer().name()),
				ListColumn.filed("inquiry.answered-at",
						(inquiry) -> inquiry.answeredAt().map(this.texts::sortableMoment).orElse("")),
				ListColumn.status("inquiry.status", "inquiry.status", Inquiry::status),
				ListColumn.detail("inquiry.detail", Inquiry::number));
	}

	@GetMapping("/mypage/inquiries")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> this.inquiries.of(member.companyId(), query));
	}

	@GetMapping("/mypage/inquiries.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> this.inquiries.of(member.companyId(), query));
	}

}
