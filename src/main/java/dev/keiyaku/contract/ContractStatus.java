package dev.keiyaku.contract;

/** Where a contract stands (store 5.2): 新規契約手続き中, 契約開始待, 契約中, 契約終了. */
public enum ContractStatus {

	IN_PROCEDURE, AWAITING_START, ACTIVE, ENDED

}
