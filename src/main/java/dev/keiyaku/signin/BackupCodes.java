package dev.keiyaku.signin;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes at a time, each for one sign-in (store 1.2, 1.3; ASVS 6.5.1, 6.5.2). */
@Service
@Transactional
class BackupCodes {

	static final int SET = 10;

	private final BackupCodeRepository codes;

	private final AdvisoryLocks locks;

	private final PasswordEncoder hashing;

	private final Clock clock;

	BackupCodes(BackupCodeRepository codes, AdvisoryLocks locks, PasswordEncoder hashing, Clock clock) {
		this.codes = codes;
		this.locks = locks;
		this.hashing = hashing;
		this.clock = clock;
	}

	/**
	 * Makes a new set; the old one is void.
	 * @return the codes, which are kept nowhere
	 */
	List<String> renew(long memberId) {
		List<String> made = Stream.generate(RandomSecrets::backupCode).distinct().limit(SET).toList();
		// slow on purpose, so it is done before others have to wait
		List<String> hashes = made.stream().map(this.hashing::encode).toList();
		this.locks.hold(LockUse.BACKUP_CODES, Long.toString(memberId));
		this.codes.deleteAll(memberId);
		hashes.forEach(hash -> this.codes.save(new BackupCode(memberId, hash)));
		return made;
	}

	/**
	 * Uses a code up.
	 * @param code ASCII digits
	 * @return whether it was one of the member's, and nobody had used it before
	 */
	boolean use(long memberId, String code) {
		return this.codes.findByMemberIdAndUsedAtIsNull(memberId)
			.stream()
			.filter(unused -> this.hashing.matches(code, unused.codeHash()))
			// the codes of a set differ: whoever has come second finds no other
			.findFirst()
			.filter(unused -> this.codes.burn(unused.id(), this.clock.instant()) == 1)
			.isPresent();
	}

	/**
	 * @return how many of the set have not been used
	 */
	@Transactional(readOnly = true)
	public int left(long memberId) {
		return this.codes.countByMemberIdAndUsedAtIsNull(memberId);
	}

}
