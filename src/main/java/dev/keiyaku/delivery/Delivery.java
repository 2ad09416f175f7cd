package dev.keiyaku.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

/**
 * The delivery of what was ordered, from its arrangement with the maker to the customer's
 * 受領確認 (store 4.2).
 */
@Entity
public class Delivery {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private long companyId;

	@Enumerated(EnumType.STRING)
	private DeliveryStatus status;

	@ElementCollection
	@CollectionTable(name = "delivery_line", joinColumns = @JoinColumn(name = "delivery_id"))
	@OrderColumn(name = "position")
	private List<DeliveryLine> lines = new ArrayList<>();

	private Instant requestedAt;

	private String makerOrderNumber;

	private LocalDate deliveredOn;

	private String note;

	private Instant receivedAt;

	private Long receivedBy;

	private String receiptNote;

	protected Delivery() {
	}

	Delivery(RequestDelivery request, Clock clock) {
		this.number = request.number();
		this.companyId = request.companyId();
		this.lines.addAll(request.lines());
		this.status = DeliveryStatus.ARRANGING;
		this.requestedAt = clock.instant();
	}

	/**
	 * The maker has delivered.
	 * @param deliveredOn the day, JST; see {@link #couldArriveOn}
	 * @param note what the customer should know, or null
	 * @throws IllegalStateException when it was delivered before
	 * @throws IllegalArgumentException when it cannot have been on that day
	 */
	void delivered(String makerOrderNumber, LocalDate deliveredOn, String note, Clock clock) {
		require(DeliveryStatus.ARRANGING);
		if (!couldArriveOn(deliveredOn, clock)) {
			throw new IllegalArgumentException("%s was not delivered on %s".formatted(this.number, deliveredOn));
		}
		this.makerOrderNumber = makerOrderNumber;
		this.deliveredOn = deliveredOn;
		this.note = note;
		this.status = DeliveryStatus.DELIVERED;
	}

	/**
	 * Nothing is delivered before it is requested, or on a day to come.
	 * @param day in JST
	 */
	public boolean couldArriveOn(LocalDate day, Clock clock) {
		LocalDate requestedOn = LocalDate.ofInstant(this.requestedAt, clock.getZone());
		return !day.isBefore(requestedOn) && !day.isAfter(LocalDate.now(clock));
	}

	/**
	 * A member of the company has confirmed the receipt.
	 * @throws IllegalStateException unless it is delivered and not yet received
	 */
	void received(long memberId, Clock clock) {
		require(DeliveryStatus.DELIVERED);
		this.receivedBy = memberId;
		this.receivedAt = clock.instant();
		this.status = DeliveryStatus.RECEIVED;
	}

	/**
	 * Staff have asked the customer, without a word of the receipt yet.
	 * @param note what staff learnt
	 * @throws IllegalStateException unless it is delivered and not yet received
	 */
	void followedUp(String note) {
		require(DeliveryStatus.DELIVERED);
		this.receiptNote = note;
	}

	/**
	 * Staff have the customer's word by another way, such as by phone.
	 * @throws IllegalStateException unless it is delivered and not yet received
	 */
	void receivedAsToldToStaff(Clock clock) {
		require(DeliveryStatus.DELIVERED);
		this.receivedAt = clock.instant();
		this.status = DeliveryStatus.RECEIVED;
	}

	/** What it fulfils was taken back. May be called again. */
	void callOff() {
		this.status = DeliveryStatus.CALLED_OFF;
	}

	private void require(DeliveryStatus expected) {
		if (this.status != expected) {
			throw new IllegalStateException(
					"The delivery of %s is %s, not %s".formatted(this.number, this.status, expected));
		}
	}

	public String number() {
		return this.number;
	}

	public long companyId() {
		return this.companyId;
	}

	public DeliveryStatus status() {
		return this.status;
	}

	public List<DeliveryLine> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	/**
	 * @return the number under which the maker knows the delivery, once it is delivered
	 */
	public Optional<String> makerOrderNumber() {
		return Optional.ofNullable(this.makerOrderNumber);
	}

	/**
	 * @return the day of the delivery, JST, once it is delivered
	 */
	public Optional<LocalDate> deliveredOn() {
		return Optional.ofNullable(this.deliveredOn);
	}

	/**
	 * @return what staff wrote to the customer with the delivery
	 */
	public Optional<String> note() {
		return Optional.ofNullable(this.note).filter(text -> !text.isBlank());
	}

	/**
	 * @return what staff learnt when they asked about the receipt
	 */
	public Optional<String> receiptNote() {
		return Optional.ofNullable(this.receiptNote);
	}

	/** When the receipt was confirmed, once it was. */
	public Optional<Instant> receivedAt() {
		return Optional.ofNullable(this.receivedAt);
	}

	/**
	 * @return whether the receipt can be confirmed now
	 */
	public boolean awaitsReceipt() {
		return this.status == DeliveryStatus.DELIVERED;
	}

}
