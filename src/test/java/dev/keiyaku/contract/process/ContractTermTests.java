package dev.keiyaku.contract.process;

import java.util.Set;
import java.util.TreeSet;

import dev.keiyaku.process.Diagram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The class of constants and the diagram name the same things. */
class ContractTermTests {

	private final Diagram diagram = Diagram.of(ContractTerm.KEY);

	private final Set<String> constants = Diagram.constants(ContractTerm.class);

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
		Set<String> allowed = new ContractProcessSetup().contractTermVariables().names();
		assertThat(known).containsAll(allowed);
		known.removeAll(this.diagram.formKeys());
		assertThat(allowed).containsAll(known);
	}

}
