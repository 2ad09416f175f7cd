package dev.keiyaku.purchase;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Who will use what is bought, and where (利用者情報).
 *
 * @param addressLabel which of the company's places of business
 */
@Embeddable
public record EndUser(@Column(name = "user_address_label") String addressLabel,
		@Embedded @AttributeOverride(name = "postalCode",
				column = @Column(name = "user_postal_code")) @AttributeOverride(name = "address",
						column = @Column(name = "user_address")) Place place,
		@Embedded @AttributeOverride(name = "department",
				column = @Column(name = "user_department")) @AttributeOverride(name = "name",
						column = @Column(name = "user_name")) @AttributeOverride(name = "nameKana",
								column = @Column(name = "user_name_kana")) @AttributeOverride(name = "phone",
										column = @Column(name = "user_phone")) @AttributeOverride(name = "email",
												column = @Column(name = "user_email")) Contact contact) {
}
