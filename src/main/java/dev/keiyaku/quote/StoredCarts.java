package dev.keiyaku.quote;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredCarts extends Repository<StoredCart, Long> {

	@Query("from StoredCart where memberId = :memberId")
	Optional<StoredCart> findByMemberId(long memberId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select cart from StoredCart cart where cart.memberId = :memberId")
	Optional<StoredCart> lock(long memberId);

	/**
	 * Waits for whoever changes the cart, and returns its version then, which a cart that
	 * was read before does not know.
	 */
	@Query(nativeQuery = true, value = "select version from cart where member_id = :memberId for update")
	Optional<Long> lockVersion(long memberId);

	/**
	 * Makes the member's cart unless there is one, whoever else tries at the same time.
	 */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into cart (member_id, changed_at, version) values (:memberId, :now, 0)
			on conflict (member_id) do nothing""")
	void createIfAbsent(long memberId, Instant now);

}
