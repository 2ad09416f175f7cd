package dev.keiyaku.amendment;

/** What a procedure asks for. */
public enum AmendmentKind {

	/** 数量・商品変更 (store 6). */
	CHANGE,

	/** 部分解約 (store 7.2). */
	PARTIAL_CANCELLATION,

	/** 一括解約 (store 7.4). */
	FULL_CANCELLATION;

	/** The process that carries it. */
	String processKey() {
		return isCancellation() ? ContractCancellation.KEY : ContractChange.KEY;
	}

	/** Whether it makes less of a contract, or an end of it. */
	public boolean isCancellation() {
		return this != CHANGE;
	}

}
