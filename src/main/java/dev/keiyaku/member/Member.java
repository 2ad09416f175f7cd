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

	public Member(Company company, String loginId, String passwordHash, Role role, PersonalData person) {
		this.company = company;
		this.loginId = loginId;
		this.passwordHash = passwordHash;
		this.role = role;
		this.status = MemberStatus.ACTIVE;
		this.name = person.name();
		this.nameKana = person.nameKana();
		this.department = person.department();
		this.title = person.title();
		this.phone = person.phone();
		this.email = person.email();
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

	public boolean mayAuthenticate() {
		return this.status == MemberStatus.ACTIVE;
	}

	public PersonalData person() {
		return new PersonalData(this.name, this.nameKana, this.department, this.title, this.phone, this.email);
	}

}
