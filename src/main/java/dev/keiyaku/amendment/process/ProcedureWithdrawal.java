package dev.keiyaku.amendment.process;

/**
 * What {@code procedure-withdrawal.bpmn} and the code both name. Business key: the number
 * of the procedure that staff take back at the customer's wish.
 */
final class ProcedureWithdrawal {

	static final String KEY = "procedure-withdrawal";

	/** {@code A-…}, as a clerk entered it. */
	static final String PROCEDURE_NUMBER = "procedureNumber";

	/** Who asked for it, and how; kept by the procedure, not by the process. */
	static final String WITHDRAWAL_NOTE = "withdrawalNote";

	private ProcedureWithdrawal() {
	}

}
