package dev.keiyaku.signin;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface SecurityNoticeRepository extends Repository<SecurityNotice, String> {

	SecurityNotice save(SecurityNotice notice);

	Optional<SecurityNotice> findById(String number);

}
