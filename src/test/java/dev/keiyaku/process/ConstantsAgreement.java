package dev.keiyaku.process;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A process's class of constants and its diagram name the same things. */
public abstract class ConstantsAgreement {

	private final Diagram diagram;

	private final Set<String> constants;

	private final Set<String> allowed;

	protected ConstantsAgreement(String key, Class<?> constants, ProcessVariables allowed) {
		this.diagram = Diagram.of(key);
		this.constants = Diagram.constants(constants);
		this.allowed = allowed.names();
	}

	@Test
	void whatTheDiagramNamesIsAConstant() {
		assertThat(this.constants).containsAll(this.diagram.names());
	}

	@Test
	void aConstantIsNamedByTheDiagram() {
		Set<String> named = new TreeSet<>(this.diagram.names());
		named.addAll(this.diagram.ids());
		assertThat(named).containsAll(this.constants);
	}

	@Test
	void whatIsNotEnteredOnAFormIsAllowedAsAVariable() {
		Set<String> known = new TreeSet<>(this.diagram.variables());
		assertThat(known).containsAll(this.allowed);
		known.removeAll(this.diagram.formKeys());
		assertThat(this.allowed).containsAll(known);
	}

}
