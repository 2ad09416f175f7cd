package dev.keiyaku.amendment.web;

import java.util.Optional;

import dev.keiyaku.amendment.AmendmentNumbers;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.number.CasePaper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** お申込内容 for staff. */
@Component
class ProcedureCasePaper implements CasePaper<AmendmentNumbers> {

	private final Amendments amendments;

	private final ProcedurePaper paper;

	ProcedureCasePaper(Amendments amendments, ProcedurePaper paper) {
		this.amendments = amendments;
		this.paper = paper;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<byte[]> paper(String number) {
		return Optional.of(this.amendments.byNumber(number)).map(this.paper::of);
	}

}
