package dev.keiyaku.delivery;

/** Where a delivery stands: to be arranged with the maker, delivered, received. */
public enum DeliveryStatus {

	ARRANGING, DELIVERED, RECEIVED

}
