package dev.keiyaku.member;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会員情報: what members and companies say about themselves. */
@Service
@Transactional
public class Profiles {

	private final MemberRepository members;

	private final CompanyRepository companies;

	private final Permissions permissions;

	private final AuditTrail audit;

	Profiles(MemberRepository members, CompanyRepository companies, Permissions permissions, AuditTrail audit) {
		this.members = members;
		this.companies = companies;
		this.permissions = permissions;
		this.audit = audit;
	}

	/**
	 * A member describes themselves; the e-mail address is changed by
	 * {@link EmailChanges} alone.
	 * @param version of the member that was shown
	 */
	public ChangeOutcome describe(SignedInMember member, int version, PersonalData person) {
		Member found = this.members.lock(member.memberId()).orElseThrow();
		if (found.version() != version) {
			return ChangeOutcome.OVERTAKEN;
		}
		found.describe(person);
		this.audit.record(AuditEvent.own(AuditKind.PERSONAL_DATA_CHANGED, member.companyId(), member.memberId()));
		return ChangeOutcome.CHANGED;
	}

	/**
	 * @param version of the company that was shown
	 * @throws PermissionMissingException when the member may not edit the company's data
	 */
	public ChangeOutcome describeCompany(SignedInMember member, int version, String name, String nameKana) {
		Company company = companyToEdit(member);
		if (company.version() != version) {
			return ChangeOutcome.OVERTAKEN;
		}
		company.describe(name, nameKana);
		recordCompanyChange(member);
		return ChangeOutcome.CHANGED;
	}

	/**
	 * Says whether another place of business of the company has that name.
	 * @param addressId the one that is named, {@code null} for a new one
	 */
	@Transactional(readOnly = true)
	public boolean isLabelTaken(SignedInMember member, Long addressId, String label) {
		return this.companies.findById(member.companyId())
			.orElseThrow()
			.addresses()
			.stream()
			.anyMatch((other) -> other.label().equals(label) && (addressId == null || other.id() != addressId));
	}

	/**
	 * @return {@code OVERTAKEN} when another place of business has got that name
	 * meanwhile
	 * @throws PermissionMissingException when the member may not edit the company's data
	 */
	public ChangeOutcome addAddress(SignedInMember member, CompanyAddress address) {
		Company company = companyToEdit(member);
		if (isLabelTaken(member, null, address.label())) {
			return ChangeOutcome.OVERTAKEN;
		}
		company.addAddress(address);
		recordCompanyChange(member);
		return ChangeOutcome.CHANGED;
	}

	/**
	 * @param version of the address that was shown
	 * @return {@code OVERTAKEN} when it has changed or is gone, or another place of
	 * business has got that name meanwhile
	 * @throws PermissionMissingException when the member may not edit the company's data
	 */
	public ChangeOutcome changeAddress(SignedInMember member, long addressId, int version, CompanyAddress address) {
		Company company = companyToEdit(member);
		if (isLabelTaken(member, addressId, address.label())) {
			return ChangeOutcome.OVERTAKEN;
		}
		return company.address(addressId).filter((found) -> found.version() == version).map((found) -> {
			found.describe(address);
			recordCompanyChange(member);
			return ChangeOutcome.CHANGED;
		}).orElse(ChangeOutcome.OVERTAKEN);
	}

	/**
	 * Gives up a place of business; orders keep their own copy of where they went. What
	 * is gone already stays so.
	 * @throws PermissionMissingException when the member may not edit the company's data
	 * @throws IllegalStateException when it is the head office
	 */
	public void removeAddress(SignedInMember member, long addressId) {
		Company company = companyToEdit(member);
		company.address(addressId).ifPresent((address) -> {
			company.removeAddress(address);
			recordCompanyChange(member);
		});
	}

	private Company companyToEdit(SignedInMember member) {
		this.permissions.require(member, Permission.EDIT_COMPANY);
		return this.companies.lock(member.companyId()).orElseThrow();
	}

	private void recordCompanyChange(SignedInMember member) {
		this.audit
			.record(new AuditEvent(AuditKind.COMPANY_DATA_CHANGED, member.companyId(), null, member.memberId(), null));
	}

}
