package dev.keiyaku.form;

import java.util.Map;

/**
 * What the text fields ask for of forms that were released before a field could say it,
 * and by which invitations and applications still wait.
 */
final class FormerKinds {

	private static final Map<String, TextKind> REGISTRATION = Map.of("companyNameKana", TextKind.COMPANY_KANA,
			"corporateNumber", TextKind.CORPORATE_NUMBER, "postalCode", TextKind.POSTAL_CODE, "nameKana", TextKind.KANA,
			"phone", TextKind.PHONE, "email", TextKind.EMAIL, "emailRepeated", TextKind.EMAIL, "loginId",
			TextKind.LOGIN_ID);

	private static final Map<String, Map<String, TextKind>> FORMS = Map.of("registration-applicant", REGISTRATION,
			"review-registration", Map.of("buyerNumber", TextKind.CODE));

	private FormerKinds() {
	}

	static TextKind of(String form, String key) {
		return (key == null) ? TextKind.TEXT : FORMS.getOrDefault(form, Map.of()).getOrDefault(key, TextKind.TEXT);
	}

}
