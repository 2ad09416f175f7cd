package dev.keiyaku.order;

/** Where an order stands (store 5.1): 申請, 受付済, キャンセル. */
public enum OrderStatus {

	REQUESTED, ACCEPTED, CANCELLED

}
