package dev.keiyaku.delivery;

/**
 * Where a delivery stands: to be arranged with the maker, delivered, received; called
 * off, when what it fulfils was taken back.
 */
public enum DeliveryStatus {

	ARRANGING, DELIVERED, RECEIVED, CALLED_OFF

}
