package dev.keiyaku.member;

/**
 * Who a member is and how to reach them.
 *
 * @param department may be empty
 * @param title may be empty
 * @param phone 10 or 11 digits
 */
public record PersonalData(String name, String nameKana, String department, String title, String phone, String email) {

	PersonalData withEmail(String email) {
		return new PersonalData(this.name, this.nameKana, this.department, this.title, this.phone, email);
	}

	@Override
	public String toString() {
		return "PersonalData[withheld]";
	}

}
