package dev.keiyaku.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whose contract it is, and who is written to about it.
 *
 * @param department may be null
 */
@Embeddable
public record ContractHolder(String companyName, @Column(name = "contact_department") String department,
		@Column(name = "contact_name") String name, @Column(name = "contact_email") String email) {

	@Override
	public String toString() {
		return "ContractHolder[withheld]";
	}

}
