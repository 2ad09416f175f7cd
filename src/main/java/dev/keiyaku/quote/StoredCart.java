package dev.keiyaku.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A member's cart in the database. Every change touches {@code changedAt}, so that the
 * version counts changes of lines too.
 */
@Entity
@Table(name = "cart")
class StoredCart {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "member_id")
	private long memberId;

	@OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@OrderBy("id")
	private List<StoredLine> lines = new ArrayList<>();

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected StoredCart() {
	}

	StoredCart(long memberId, Instant now) {
		this.memberId = memberId;
		this.changedAt = now;
	}

	void add(LineChoice choice, String press, Instant now) {
		this.lines.add(new StoredLine(this, choice, press));
		touch(now);
	}

	/**
	 * Returns whether there is such a line. The same choice again is no change: what is
	 * under way about this cart goes on.
	 */
	boolean change(long lineId, LineChoice choice, Instant now) {
		Optional<StoredLine> line = this.lines.stream().filter((candidate) -> candidate.id() == lineId).findFirst();
		line.filter((found) -> !found.choice().equals(choice)).ifPresent((found) -> {
			found.change(choice);
			touch(now);
		});
		return line.isPresent();
	}

	void remove(long lineId, Instant now) {
		if (this.lines.removeIf((line) -> line.id() == lineId)) {
			touch(now);
		}
	}

	void empty(Instant now) {
		this.lines.clear();
		touch(now);
	}

	private void touch(Instant now) {
		// the store's clock may stand still between two changes
		this.changedAt = now.isAfter(this.changedAt) ? now : this.changedAt.plusNanos(1000);
	}

	long id() {
		return this.id;
	}

	long version() {
		return this.version;
	}

	List<StoredLine> lines() {
		return this.lines;
	}

}
