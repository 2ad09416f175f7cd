package dev.keiyaku.list;

import java.util.List;
import java.util.Map;

import org.springframework.data.jpa.domain.Specification;

/**
 * A range as an address asks for it. One end that cannot be, or two the wrong way round,
 * are told at their fields, and nothing is found by them.
 */
public record AskedRange(ListRange range, RangeEnd from, RangeEnd to) {

	static AskedRange read(ListRange range, Map<String, String> asked) {
		RangeKind kind = range.kind();
		RangeEnd from = RangeEnd.read(kind, kind.from(), asked);
		RangeEnd to = RangeEnd.read(kind, kind.to(), asked);
		boolean turned = from.value() != null && to.value() != null && from.value() > to.value();
		return new AskedRange(range, from, turned ? to.refused("list.range.turned." + kind) : to);
	}

	public List<RangeEnd> ends() {
		return List.of(this.from, this.to);
	}

	/** Whether nothing is left out by it. */
	boolean isOpen() {
		return ends().stream().allMatch(RangeEnd::isOpen);
	}

	boolean isRefused() {
		return ends().stream().anyMatch((end) -> end.problem() != null);
	}

	<T> Specification<T> specification() {
		return (entry, criteria, builder) -> this.range.within(entry, builder, this.from.value(), this.to.value());
	}

}
