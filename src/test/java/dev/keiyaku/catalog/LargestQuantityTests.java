package dev.keiyaku.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What can be published can be bought: one largest quantity for all. */
class LargestQuantityTests {

	private static SaleConditions conditions(int minimum, int maximum) {
		return new SaleConditions(BillingPeriod.MONTHLY, "seat", 100, minimum, maximum, 1);
	}

	@Test
	void theCartTakesAllThatAPlanCanBeSoldIn() throws IOException {
		JsonNode form = new JsonMapper().readTree(Files.readString(Path.of("forms/cart-item.form")));
		assertThat(form.at("/components").findParents("key"))
			.filteredOn((field) -> "cart-item-quantity".equals(field.path("id").asText()))
			.singleElement()
			.satisfies((quantity) -> assertThat(quantity.at("/validate/max").asInt())
				.isEqualTo(SaleConditions.LARGEST_QUANTITY));
		assertThat(TypedQuantity.of(String.valueOf(SaleConditions.LARGEST_QUANTITY)))
			.hasValue(SaleConditions.LARGEST_QUANTITY);
	}

	@Test
	void aPlanIsSoldInNoMore() {
		assertThat(conditions(1, SaleConditions.LARGEST_QUANTITY).maximumQuantity())
			.isEqualTo(SaleConditions.LARGEST_QUANTITY);
		assertThatIllegalArgumentException().isThrownBy(() -> conditions(1, SaleConditions.LARGEST_QUANTITY + 1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> conditions(SaleConditions.LARGEST_QUANTITY + 1, SaleConditions.LARGEST_QUANTITY + 1));
	}

}
