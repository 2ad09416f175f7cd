package dev.keiyaku.purchase;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * The company and its person in charge (お客様情報).
 *
 * @param companyNumber {@code K-…}
 * @param buyerId the payment provider's number of the company, or null
 * @param title may be null
 */
@Embeddable
public record Buyer(String companyNumber, String companyName, String buyerId, @Embedded Place place,
		@Column(name = "customer_title") String title,
		@Embedded @AttributeOverride(name = "department",
				column = @Column(name = "customer_department")) @AttributeOverride(name = "name",
						column = @Column(name = "customer_name")) @AttributeOverride(name = "nameKana",
								column = @Column(name = "customer_name_kana")) @AttributeOverride(name = "phone",
										column = @Column(name = "customer_phone")) @AttributeOverride(name = "email",
												column = @Column(name = "customer_email")) Contact contact) {
}
