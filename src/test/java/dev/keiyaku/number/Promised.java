package dev.keiyaku.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationContext;

/** By when a case's customer was promised something, as the desks' cards ask for it. */
public final class Promised {

	private final BusinessNumbers numbers;

	private final List<CasePromise<?>> promises;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	public Promised(ApplicationContext store) {
		this.numbers = store.getBean(BusinessNumbers.class);
		this.promises = (List) List.copyOf(store.getBeansOfType(CasePromise.class).values());
	}

	/** Empty where nothing was promised, or does not depend on staff any more. */
	public Optional<LocalDate> actBy(String number) {
		return this.numbers.find(number, this.promises.stream())
			.map((promise) -> promise.actBy(List.of(number)).get(number));
	}

}
