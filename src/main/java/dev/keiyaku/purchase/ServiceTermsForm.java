package dev.keiyaku.purchase;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.purchase.PurchaseConsent.Issuer;

import org.springframework.stereotype.Component;

/**
 * The form {@code order-service-terms}: the terms of the plans' makers (store 4.1). Plans
 * of the same version of a set share a row.
 */
@Component
public class ServiceTermsForm {

	/** What the form reads. */
	public Map<String, Object> data(List<PurchaseItem> items) {
		return Map.of("serviceTerms", agreed(items).stream().map(AgreedTerms::row).toList());
	}

	/** Other texts for other terms: what was agreed to before is not these. */
	public Stream<String> edition(List<PurchaseItem> items) {
		return agreed(items).stream().map(AgreedTerms::terms).map((terms) -> terms.code() + terms.version());
	}

	/** What is agreed to with the form, which has checked that each was. */
	public List<PurchaseConsent> consents(List<PurchaseItem> items) {
		return agreed(items).stream().map(AgreedTerms::consent).toList();
	}

	private static Collection<AgreedTerms> agreed(List<PurchaseItem> items) {
		Map<String, AgreedTerms> rows = new LinkedHashMap<>();
		for (PurchaseItem item : items) {
			Plan plan = item.plan();
			ServiceTerms terms = plan.serviceTerms();
			rows.merge(terms.code() + " " + terms.version(), new AgreedTerms(terms, List.of(plan)), AgreedTerms::and);
		}
		return rows.values();
	}

	/** A set of terms with the plans that it is for. */
	private record AgreedTerms(ServiceTerms terms, List<Plan> plans) {

		AgreedTerms and(AgreedTerms other) {
			return new AgreedTerms(this.terms, Stream.concat(this.plans.stream(), other.plans.stream()).toList());
		}

		PurchaseConsent consent() {
			return new PurchaseConsent(Issuer.MAKER, this.terms.code(), this.terms.version(), this.terms.title(),
					of(Plan::code));
		}

		private List<String> of(Function<Plan, String> what) {
			return this.plans.stream().map(what).distinct().toList();
		}

		Map<String, Object> row() {
			List<String> planNames = of(Plan::name);
			String key = "%s/%s/%s".formatted(this.terms.code(), this.terms.version(), String.join("/", planNames));
			return Map.of("rowKey", key, "title", this.terms.title(), "version", this.terms.version(), "body",
					this.terms.body(), "planNames", planNames);
		}

	}

}
