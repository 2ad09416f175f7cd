package dev.keiyaku.member.web;

import java.time.Duration;
import java.util.Map;

import dev.keiyaku.member.PostalCodes;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /postal-codes/{code}}: what a postal code says of an address, for whoever types
 * one into a form; no content when nothing.
 */
@RestController
class PostalCodeController {

	private static final Duration KEPT_BY_BROWSERS = Duration.ofDays(1);

	private final PostalCodes codes;

	PostalCodeController(PostalCodes codes) {
		this.codes = codes;
	}

	@GetMapping("/postal-codes/{code:[0-9]{7}}")
	ResponseEntity<Map<String, String>> area(@PathVariable String code) {
		return this.codes.area(code)
			.map((area) -> ResponseEntity.ok()
				.cacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS))
				.body(Map.of("prefecture", area.prefecture(), "street", area.street())))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

}
