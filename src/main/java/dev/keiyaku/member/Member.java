package dev.keiyaku.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A person of a company who signs in with a login ID. */
@Entity
public class Member {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Company company;

	private String number;

	private String loginId;

	private String passwordHash;

	private String name;

	private String nameKana;

	private String department;

	private String title;

	private String phone;

	private String email;

	@Enumerated(EnumType.STRING)
	private Role role;

	@Enumerated(EnumType.STRING)
	private MemberStatus status;

	protected Member() {
	}

	/** A member who may sign in at once. */
	public Member(Company company, String loginId, String passwordHash, Role role, PersonalData person) {
		this(company, loginId, passwordHash, role, person, MemberStatus.ACTIVE);
	}

	/** Somebody who was invited and awaits the 管理者's approval (store 8.1). */
	public static Member invited(Company company, String loginId, String passwordHash, Role role, PersonalData person) {
		return new Member(company, loginId, passwordHash, role, person, MemberStatus.PENDING);
	}

	private Member(Company company, String loginId, String passwordHash, Role role, PersonalData person,
			MemberStatus status) {
		this.company = company;
		this.loginId = loginId;
		this.passwordHash = passwordHash;
		this.role = role;
		this.status = status;
		setPerson(person);
	}

	private void setPerson(PersonalData person) {
		this.name = person.name();
		this.nameKana = person.nameKana();
		this.department = person.department();
		this.title = person.title();
		this.phone = person.phone();
		this.email = person.email();
	}

	/** Gives a new member the public number. */
	Member numbered(String number) {
		this.number = number;
		return this;
	}

	/**
	 * The 管理者 lets the invited member in.
	 * @throws IllegalStateException when the member does not await an approval
	 */
	void approve() {
		require(MemberStatus.PENDING);
		this.status = MemberStatus.ACTIVE;
	}

	/**
	 * The 管理者 does not let the invited member in.
	 * @throws IllegalStateException when the member does not await an approval
	 */
	void decline() {
		require(MemberStatus.PENDING);
		this.status = MemberStatus.DECLINED;
	}

	/**
	 * Keeps the member out until {@link #unlock()}.
	 * @throws IllegalStateException when the member is not active
	 */
	void lock() {
		require(MemberStatus.ACTIVE);
		this.status = MemberStatus.LOCKED;
	}

	/**
	 * @throws IllegalStateException when the member is not locked
	 */
	void unlock() {
		require(MemberStatus.LOCKED);
		this.status = MemberStatus.ACTIVE;
	}

	/**
	 * @throws IllegalStateException when the member was declined
	 */
	void changeRole(Role role) {
		if (this.status == MemberStatus.DECLINED) {
			throw new IllegalStateException("member %d is %s".formatted(this.id, this.status));
		}
		this.role = role;
	}

	/** Keeps who the member is; the e-mail address stays as it was confirmed. */
	void describe(PersonalData person) {
		setPerson(person.withEmail(this.email));
	}

	/** Takes an address that the member has confirmed. */
	void moveTo(String email) {
		this.email = email;
	}

	private void require(MemberStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException("member %d is %s".formatted(this.id, this.status));
		}
	}

	/**
	 * @return whether this member manages the company's users now (store 8.4)
	 */
	boolean isActiveAdministrator() {
		return this.role == Role.ADMIN && this.status == MemberStatus.ACTIVE;
	}

	public int version() {
		return this.version;
	}

	/**
	 * @return the public number, {@code M-…}
	 */
	public String number() {
		return this.number;
	}

	/**
	 * @param passwordHash of a password that keeps {@link PasswordRules}
	 */
	void changePassword(String passwordHash) {
		this.passwordHash = passwordHash;
	}

	public MemberStatus status() {
		return this.status;
	}

	public Long id() {
		return this.id;
	}

	public Company company() {
		return this.company;
	}

	public String loginId() {
		return this.loginId;
	}

	public String passwordHash() {
		return this.passwordHash;
	}

	public Role role() {
		return this.role;
	}

	/** Whether the member's status lets them sign in (store 8.4). */
	public boolean mayAuthenticate() {
		return this.status == MemberStatus.ACTIVE;
	}

	public PersonalData person() {
		return new PersonalData(this.name, this.nameKana, this.department, this.title, this.phone, this.email);
	}

}
