package dev.keiyaku.bill;

/** Who sends the invoice by which a bill is paid (store, "Bills"). */
public enum InvoicedBy {

	/** The payment provider: the store's paper is 請求明細書. */
	PROVIDER,

	/** The store: its paper is the invoice, 請求書. */
	STORE

}
