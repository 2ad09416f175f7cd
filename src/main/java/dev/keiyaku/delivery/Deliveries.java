package dev.keiyaku.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries of all companies, under the number of what they fulfil. */
@Service
@Transactional
public class Deliveries {

	private final DeliveryRepository deliveries;

	private final AuditTrail audit;

	private final Clock clock;

	Deliveries(DeliveryRepository deliveries, AuditTrail audit, Clock clock) {
		this.deliveries = deliveries;
		this.audit = audit;
		this.clock = clock;
	}

	/** Asks for a delivery, to be arranged by staff. */
	public void request(RequestDelivery request) {
		this.deliveries.save(new Delivery(request, this.clock));
	}

	/** Notes what staff arranged; see {@link Delivery} for what is refused. */
	public void delivered(String number, String makerOrderNumber, LocalDate deliveredOn, String note) {
		changing(number).delivered(makerOrderNumber, deliveredOn, note, this.clock);
	}

	/** Notes a member's 受領確認. */
	public void received(String number, long memberId) {
		Delivery delivery = changing(number);
		delivery.received(memberId, this.clock);
		recordReceipt(delivery, memberId);
	}

	/** Notes what staff learnt while the receipt is still open. */
	public void followedUp(String number, String note) {
		changing(number).followedUp(note);
	}

	/** Notes a receipt of which staff know by another way. */
	public void receivedAsToldToStaff(String number) {
		Delivery delivery = changing(number);
		delivery.receivedAsToldToStaff(this.clock);
		recordReceipt(delivery, null);
	}

	private void recordReceipt(Delivery delivery, Long memberId) {
		this.audit.record(
				AuditEvent.business(AuditKind.RECEIPT_CONFIRMED, delivery.companyId(), memberId, delivery.number()));
	}

	/** What it fulfils was taken back, wherever the delivery stands. */
	public void callOff(String number) {
		changing(number).callOff();
	}

	private Delivery changing(String number) {
		return this.deliveries.lock(number).orElseThrow();
	}

	/**
	 * For the store's own procedures, which act for every company.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Delivery byNumber(String number) {
		return this.deliveries.findByNumber(number).orElseThrow();
	}

	/**
	 * @return the delivery if it is that company's
	 */
	@Transactional(readOnly = true)
	public Optional<Delivery> find(String number, long companyId) {
		return this.deliveries.findByNumberAndCompanyId(number, companyId);
	}

	/**
	 * @return what the company has been delivered and not yet confirmed, oldest first
	 */
	@Transactional(readOnly = true)
	public List<Delivery> awaitingReceipt(long companyId) {
		return this.deliveries.findByCompanyIdAndStatusOrderByDeliveredOn(companyId, DeliveryStatus.DELIVERED);
	}

}
